import type { AxiosInstance } from "axios";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { type AttributeInputs, checkedAttributes } from "../shared/customAttributes";
import { changes } from "../shared/updateBody";

export interface ConversationChanges extends AttributeInputs {
  read?: boolean;
  title?: string;
  company_id?: string;
  clearFields: string[];
}

/**
 * Changes the given fields of a conversation.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/updateconversation
 * @throws InputError when nothing would change, or a custom attribute is unknown or of another type
 */
export const updateConversation = async (
  client: AxiosInstance,
  id: string,
  { read, title, company_id, clearFields, ...attributes }: ConversationChanges,
): Promise<Conversation> => {
  const url = path`/conversations/${id}`;
  const custom_attributes = await checkedAttributes(client, "conversation", attributes);
  const fields = { read, title, company_id, custom_attributes };
  return (await client.put<Conversation>(url, changes(fields, clearFields, null))).data;
};
