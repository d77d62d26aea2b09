import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { deletedConversationExample } from "../../resources/conversations/examples";
import { conversationId, deleteMetrics } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/deleteconversation
export const deleteConversation = action({
  display: {
    label: "Delete Conversation",
    description:
      "Deletes a conversation for good. Reports keep its metrics unless they are deleted as well.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, deleteMetrics },
  perform: async (context, { connection, id, deleteMetrics }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Deleted>(path`/conversations/${id}`, {
      params: { retain_metrics: deleteMetrics ? false : undefined },
    });
    return { data };
  },
  examplePayload: { data: deletedConversationExample },
});
