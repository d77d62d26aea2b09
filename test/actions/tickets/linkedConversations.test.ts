import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

describe("Link Conversation to Ticket", () => {
  const tracker = seeded.trackerTicket.id;

  it.each([
    ["a conversation", "215473840001"],
    ["a customer ticket", "773"],
  ])("links %s to a tracker", async (_, conversationId) => {
    const conversation = await local.run("linkConversationToTicket", {
      id: tracker,
      conversationId,
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `/tickets/${tracker}/linked_conversations`,
      query: {},
      json: { conversation_id: conversationId },
    });
    expect(conversation).toMatchObject({ type: "conversation", id: conversationId });
  });

  it.each([
    ["a ticket that is no tracker", { id: "773" }, "invalid_ticket_type"],
    [
      "a conversation that has a tracker",
      { conversationId: seeded.linkedConversation.id },
      "already_linked_to_tracker",
    ],
    ["an unknown conversation", { conversationId: "1" }, "conversation_not_found"],
    ["an unknown ticket", { id: "404" }, "ticket_not_found"],
  ])("passes on what Intercom says about %s", async (_, inputs, code) => {
    const error = await local.fail("linkConversationToTicket", {
      id: tracker,
      conversationId: "215473840001",
      ...inputs,
    });
    expect(error).toMatchObject({ name: "IntercomError", code });
  });

  it("is not repeated, since the second time would be refused", async () => {
    local.intercom.faults.add({ drop: "after", times: 9 });
    await local.fail("linkConversationToTicket", { id: tracker, conversationId: "215473840001" });
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Unlink Conversation from Ticket", () => {
  const tracker = seeded.trackerTicket.id;

  it("removes the link and returns the conversation", async () => {
    const conversationId = seeded.linkedConversation.id;
    const result = await local.run("unlinkConversationFromTicket", { id: tracker, conversationId });
    expect(local.lastRequest()).toEqual({
      method: "DELETE",
      path: `/tickets/${tracker}/linked_conversations/${conversationId}`,
      query: {},
      json: undefined,
    });
    expect(result).toMatchObject({ id: conversationId, linked_objects: { total_count: 0 } });
  });

  it("fails for a conversation that is not linked", async () => {
    const error = await local.fail("unlinkConversationFromTicket", {
      id: tracker,
      conversationId: "215473840001",
    });
    expect(error).toMatchObject({ status: 404, code: "conversation_not_found" });
  });
});
