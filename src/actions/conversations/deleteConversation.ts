import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { conversationId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/deleteconversation
export const deleteConversation = action({
  display: {
    label: "Delete Conversation",
    description:
      "Delete a conversation for good. Reports keep its metrics unless they are deleted as well.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    deleteMetrics: booleanInput({
      label: "Delete Metrics",
      comments:
        "When true, deletes the reporting data of the conversation as well, for which the Intercom app needs a permission of its own. Otherwise reports keep it.",
    }),
  },
  perform: async (context, { connection, id, deleteMetrics }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.delete<Deleted>(path`/conversations/${id}`, {
      params: { retain_metrics: deleteMetrics ? false : undefined },
    });
    return { data };
  },
  examplePayload: {
    data: {
      id: "215473840001",
      object: "conversation",
      deleted: true,
    },
  },
});
