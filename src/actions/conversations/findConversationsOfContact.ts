import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { type Condition, search } from "../../client/search";
import { intercomIdInput, selectInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { conversationListExample } from "../../resources/conversations/examples";
import { conversationsPerPage } from "../../resources/conversations/inputs";
import { CONVERSATION_SEARCH } from "../../resources/conversations/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const findConversationsOfContact = action({
  display: {
    label: "Find Conversations of Contact",
    description:
      "Find what a contact or customer has written to us: all conversations of this person, newest first. Returns { conversations: […] } without messages; Get Conversation Transcript has them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    contactId: intercomIdInput({
      label: "Contact ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      of: "contact",
      form: "24 letters and digits. Not the External ID.",
    }),
    state: selectInput({
      label: "State",
      example: "open",
      choices: [
        { label: "Open", value: "open" },
        { label: "Closed", value: "closed" },
        { label: "Snoozed", value: "snoozed" },
      ],
      comments: "Finds conversations in this state only. All of them when left blank.",
    }),
    fetchAll,
    maxRecords,
    perPage: conversationsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, contactId, state, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    const conditions: Condition[] = [
      { field: "contact_ids", operator: "=", value: contactId },
      ...(state ? [{ field: "state", operator: "=", value: state } satisfies Condition] : []),
    ];
    const order = { sortField: "created_at", sortOrder: "descending" } as const;
    return {
      data: await search(client, CONVERSATION_SEARCH, { ...paging, ...order }, conditions),
    };
  },
  examplePayload: { data: conversationListExample },
});
