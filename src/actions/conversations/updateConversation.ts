import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { updateConversation as update } from "../../conversations/update";
import { conversationExample } from "../../examples/conversations";
import { connection } from "../../inputs/common";
import {
  clearConversationFields,
  conversationCompanyId,
  conversationId,
  isRead,
  title,
} from "../../inputs/conversations";
import { conversationAttributeInputs } from "../../inputs/customAttributes";

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
