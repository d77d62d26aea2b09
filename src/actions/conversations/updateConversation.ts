import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { conversationExample } from "../../resources/conversations/examples";
import {
  clearConversationFields,
  conversationCompanyId,
  conversationId,
  isRead,
  title,
} from "../../resources/conversations/inputs";
import { updateConversation as update } from "../../resources/conversations/update";
import { conversationAttributeInputs } from "../../resources/shared/customAttributeInputs";

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
    title,
    read: isRead,
    company_id: conversationCompanyId,
    clearFields: clearConversationFields,
    ...conversationAttributeInputs,
  },
  perform: async (context, { connection, id, ...fields }) => {
    const client = createClient(connection, context);
    return { data: await update(client, id, fields) };
  },
  examplePayload: { data: conversationExample },
});
