import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { authorExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listhandlingevents
export const listHandlingEvents = action({
  display: {
    label: "List Handling Events",
    description: "List when admins paused and resumed handling a conversation.",
  },
  performSafety: "safe",
  inputs: { connection, id: conversationId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readConversations);
    const { data } = await client.get<{ handling_events: unknown[] }>(
      path`/conversations/${id}/handling_events`,
      { isExpected: hasList("handling_events") },
    );
    return { data };
  },
  examplePayload: {
    data: {
      handling_events: [
        {
          teammate: { ...authorExample, id: 991267645 },
          type: "paused",
          timestamp: "2026-01-09T09:00:00Z",
          reason: "Paused",
        },
      ],
    },
  },
});
