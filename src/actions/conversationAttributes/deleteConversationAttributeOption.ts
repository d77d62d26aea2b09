import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import {
  listAttributeExample,
  optionExample,
} from "../../resources/conversationAttributes/examples";
import { listAttributeId, optionId } from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/deleteconversationattributeoption
export const deleteConversationAttributeOption = action({
  display: {
    label: "Delete Conversation Attribute Option",
    description: "Archive an option of a conversation attribute of the type list.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: listAttributeId, optionId },
  perform: async (context, { connection, id, optionId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.delete<ConversationAttribute>(
      path`/conversations/attributes/${id}/options/${optionId}`,
    );
    return { data };
  },
  examplePayload: {
    data: {
      ...listAttributeExample,
      options: [{ ...optionExample, archived: true }],
    },
  },
});
