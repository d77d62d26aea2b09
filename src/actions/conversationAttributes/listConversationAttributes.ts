import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import type { ConversationAttribute, List } from "../../client/types";
import { connection } from "../../inputs/common";
import { conversationAttributeListExample } from "../../resources/conversationAttributes/examples";
import { includeArchived } from "../../resources/conversationAttributes/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/listconversationattributes
export const listConversationAttributes = action({
  display: {
    label: "List Conversation Attributes",
    description: "Returns the attributes that conversations can have.",
  },
  performSafety: "safe",
  inputs: { connection, includeArchived },
  perform: async (context, { connection, includeArchived }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<List<ConversationAttribute>>("/conversations/attributes", {
      params: { include_archived: includeArchived || undefined },
      answer: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: conversationAttributeListExample },
});
