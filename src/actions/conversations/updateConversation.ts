import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { clearFieldsInput, idInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";
import { attributeInputs } from "../../resources/shared/customAttributeInputs";
import { type AttributeInputs, checkedAttributes } from "../../resources/shared/customAttributes";
import { updateBody } from "../../resources/shared/updateBody";

interface ConversationChanges extends AttributeInputs {
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
const update = async (
  client: Client,
  id: string,
  { read, title, company_id, clearFields, ...attributes }: ConversationChanges,
): Promise<Conversation> => {
  const url = path`/conversations/${id}`;
  const custom_attributes = await checkedAttributes(client, "conversation", attributes);
  const fields = { read, title, company_id, custom_attributes };
  return (await client.put<Conversation>(url, updateBody(fields, clearFields, null))).data;
};

const conversationAttributeInputs = attributeInputs({
  rows: '[{"key":"issue_type","value":"Billing"}]',
  json: '{"affected_orders":3}',
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/updateconversation
export const updateConversation = action({
  display: {
    label: "Update Conversation",
    description: "Changes the given fields of a conversation and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    title: textInput({
      label: "Title",
      example: "Compressor in stock",
      comments: "Title of the conversation.",
    }),
    read: triStateInput({
      label: "Read",
      comments: "Whether the conversation counts as read. Stays as it is unless chosen.",
    }),
    company_id: idInput({
      label: "Company ID",
      example: "667d608d8a68186f43bafd71",
      dataSource: "selectCompany",
      comments:
        "Company the conversation belongs to: the 24-character ID that Intercom gave it. Not the Company ID set when the company was created.",
    }),
    /** Intercom empties these when told null. */
    clearFields: clearFieldsInput(["company_id"]),
    ...conversationAttributeInputs,
  },
  perform: async (context, { connection, id, ...fields }) => {
    const client = createClient(connection, context, writeConversations);
    return { data: await update(client, id, fields) };
  },
  examplePayload: { data: conversationExample },
});
