import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import { attributeId } from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { readConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/getconversationattribute
export const getConversationAttribute = action({
  display: {
    label: "Get Conversation Attribute",
    description: "Get one conversation attribute, with its options where it is a list.",
  },
  performSafety: "safe",
  inputs: { connection, id: attributeId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readConversations);
    const { data } = await client.get<ConversationAttribute>(path`/conversations/attributes/${id}`);
    return { data };
  },
  examplePayload: { data: conversationAttributeExample },
});
