import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { search } from "../../client/search";
import { booleanInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { jsonQuery, searchInputs } from "../../inputs/search";
import { readConversations } from "../../resources/conversations/access";
import { conversationListExample } from "../../resources/conversations/examples";
import { conversationsPerPage } from "../../resources/conversations/inputs";
import { CONVERSATION_SEARCH } from "../../resources/conversations/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const searchConversations = action({
  display: {
    label: "Search Conversations",
    description:
      "Search conversations by state, assignee, tag, dates and other conditions, such as all open ones without an answer. Returns { conversations: […] } without messages.",
    important: true,
  },
  performSafety: "safe",
  inputs: {
    connection,
    ...searchInputs("selectConversationSearchField"),
    includeMonitors: booleanInput({
      label: "Include Monitors",
      comments:
        "When true, adds monitor_evaluations: what monitors of the quality reviews flagged in each conversation.",
    }),
    includeScorecards: booleanInput({
      label: "Include Scorecards",
      comments: "When true, adds scorecards: the quality reviews of each conversation.",
    }),
    fetchAll,
    maxRecords,
    perPage: conversationsPerPage,
    startingAfter,
    jsonQuery,
  },
  perform: async (context, { connection, includeMonitors, includeScorecards, ...inputs }) => {
    const client = createClient(connection, context, readConversations);
    const params = {
      include_monitors: includeMonitors || undefined,
      include_scorecards: includeScorecards || undefined,
    };
    return { data: await search(client, { ...CONVERSATION_SEARCH, params }, inputs) };
  },
  examplePayload: { data: conversationListExample },
});
