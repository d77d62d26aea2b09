import { CONTACT_SEARCH } from "../../../src/resources/contacts/lists";
import { CONVERSATION_SEARCH } from "../../../src/resources/conversations/lists";
import { TICKET_SEARCH } from "../../../src/resources/tickets/lists";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const SEARCHES = [
  ["searchContacts", CONTACT_SEARCH, ["created_at", "unsubscribed_from_emails"]],
  [
    "searchConversations",
    CONVERSATION_SEARCH,
    ["admin_assignee_id", "team_assignee_id", "snoozed_until", "open"],
  ],
  ["searchTickets", TICKET_SEARCH, ["created_at", "updated_at", "snoozed_until", "open"]],
] as const;

const GIVEN = { date: "2026-01-31", number: "991", boolean: "true", text: "a" };
const SENT = { date: 1_769_817_600, number: 991, boolean: true, text: "a" };

describe.each(SEARCHES)("%s", (key, { types }, known) => {
  it.each(Object.entries(types))("sends %s as a %s", async (field, type) => {
    const operator = type === "date" ? ">" : "=";
    local.intercom.faults.add({
      status: 200,
      body: { data: [], conversations: [], tickets: [], pages: {} },
    });
    await local.run(key, { conditions: [{ field, operator, value: GIVEN[type] }] });
    expect(local.lastRequest().json).toMatchObject({
      query: { field, operator, value: SENT[type] },
    });
  });

  it.each(known)("knows that %s is no text", (field) => {
    expect(types).toHaveProperty([field]);
  });
});
