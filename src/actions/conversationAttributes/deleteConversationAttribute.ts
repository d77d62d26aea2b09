import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import { attributeId } from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/deleteconversationattribute
export const deleteConversationAttribute = action({
  display: {
    label: "Delete Conversation Attribute",
    description: "Archive a conversation attribute.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: attributeId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.delete<ConversationAttribute>(
      path`/conversations/attributes/${id}`,
    );
    return { data };
  },
  examplePayload: { data: { ...conversationAttributeExample, archived: true } },
});
