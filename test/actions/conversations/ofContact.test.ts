import { seeded } from "../../../tools/intercom";
import { authorOf } from "../../../tools/intercom/workspace/conversations";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const key = "findConversationsOfContact";
const contactId = seeded.otherContact.id;

interface Found {
  conversations: { id: string; state: string; created_at: number; conversation_parts?: object }[];
  total_count: number;
  pages: { next: unknown };
}

const find = (inputs: Record<string, unknown> = {}) =>
  local.run<Found>(key, { contactId, ...inputs });

const addConversations = (count: number) => {
  const { workspace } = local.intercom;
  const author = authorOf(workspace, contactId);
  for (let number = 1; number <= count; number += 1) {
    workspace.conversations.add({
      contactId,
      author,
      body: `<p>Question ${number}</p>`,
      created_at: 1_760_000_000 + (number % 2 ? number : -number) * 60,
      state: number % 3 === 0 ? "closed" : "open",
    });
  }
};

describe("Find Conversations of Contact", () => {
  it("searches by the contact, newest first", async () => {
    addConversations(5);
    const { conversations, total_count } = await find();
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/conversations/search",
      query: {},
      json: {
        query: { field: "contact_ids", operator: "=", value: contactId },
        sort: { field: "created_at", order: "descending" },
      },
    });
    const times = conversations.map(({ created_at }) => created_at);
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(total_count).toBe(7);
    expect(conversations).toHaveLength(7);
    expect(conversations[0]).not.toHaveProperty("conversation_parts");
  });

  it("finds those with other contacts beside this one, and no others", async () => {
    const ids = (await find()).conversations.map(({ id }) => id);
    expect(ids).toEqual([seeded.otherConversation.id, seeded.conversation.id]);
  });

  it.each(["open", "closed", "snoozed"])("finds those that are %s", async (state) => {
    addConversations(6);
    const { conversations } = await find({ state });
    expect(local.lastRequest().json).toMatchObject({
      query: {
        operator: "AND",
        value: [
          { field: "contact_ids", operator: "=", value: contactId },
          { field: "state", operator: "=", value: state },
        ],
      },
    });
    expect(conversations).toHaveLength({ open: 6, closed: 2, snoozed: 0 }[state] ?? -1);
    expect(conversations.every((each) => each.state === state)).toBe(true);
  });

  it("fetches one page after a cursor, or all of them", async () => {
    addConversations(8);
    const first = await find({ perPage: "4" });
    expect(first.conversations).toHaveLength(4);
    const { starting_after } = first.pages.next as { starting_after: string };
    const second = await find({ perPage: "4", startingAfter: starting_after });
    expect(second.conversations).toHaveLength(4);
    local.intercom.traffic.length = 0;
    const all = await find({ fetchAll: "true", perPage: "4" });
    expect(local.requests()).toHaveLength(3);
    expect(all).toMatchObject({ total_count: 10, pages: { next: null } });
    expect(all.conversations.slice(0, 8)).toEqual([
      ...first.conversations,
      ...second.conversations,
    ]);
    expect((await find({ fetchAll: "true", maxRecords: "3" })).conversations).toHaveLength(3);
  });

  it("refuses an email address before any request and says what finds the ID", async () => {
    const { message } = await local.fail(key, { contactId: seeded.otherContact.email });
    expect(message).toBe(
      'Contact ID: "joe@bloggs.com" is an email address; the ID of a contact is 24 letters and digits. Find Contact looks up by email.',
    );
    expect(local.requests()).toEqual([]);
  });

  it("finds nothing for a contact without conversations", async () => {
    const inputs = { contactId: "6762f0f51bb69f9f2193bb10" };
    expect(await find(inputs)).toMatchObject({ conversations: [], total_count: 0 });
  });
});
