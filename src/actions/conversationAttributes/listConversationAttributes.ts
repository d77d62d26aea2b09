import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import {
  conversationAttributeExample,
  listAttributeExample,
} from "../../resources/conversationAttributes/examples";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { readConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/listconversationattributes
export const listConversationAttributes = action({
  display: {
    label: "List Conversation Attributes",
    description: "List the attributes that conversations can have.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    includeArchived: booleanInput({
      label: "Include Archived",
      comments: "When true, returns archived attributes as well.",
    }),
  },
  perform: async (context, { connection, includeArchived }) => {
    const client = createClient(connection, context, readConversations);
    const data = await getList<ConversationAttribute>(client, "/conversations/attributes", {
      params: { include_archived: includeArchived || undefined },
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [listAttributeExample, conversationAttributeExample],
    },
  },
});
