import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const uuid = "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb";

const REPLIES = [
  ["replyToConversationAsContact", seeded.conversation.id],
  ["replyToTicketAsContact", seeded.ticket.id],
] as const;

describe.each(REPLIES)("Chosen Quick Replies of %s", (key, id) => {
  const reply = { id, contactId: seeded.contact.id, body: "Yes" };

  it("say which quick reply the contact chose", async () => {
    const chosenQuickReplies = [{ key: "Yes", value: uuid }];
    await local.run(key, { ...reply, chosenQuickReplies });
    expect(local.lastRequest().json).toMatchObject({
      message_type: "comment",
      type: "user",
      body: "Yes",
      reply_options: [{ text: "Yes", uuid }],
    });
  });

  it("are not sent when there are none", async () => {
    await local.run(key, { ...reply, chosenQuickReplies: [] });
    expect(local.lastRequest().json).not.toHaveProperty("reply_options");
  });

  it.each([
    [
      "",
      'Chosen Quick Replies "Yes": fill in the UUID of the quick reply, which the message that offered it has under metadata.',
    ],
    ["Yes", 'Chosen Quick Replies "Yes": "Yes" is not a UUID.'],
  ])("need the UUID, not %j", async (value, message) => {
    const error = await local.fail(key, { ...reply, chosenQuickReplies: [{ key: "Yes", value }] });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});

it("the part of a conversation has what was chosen", async () => {
  const conversation = await local.run<{
    conversation_parts: { conversation_parts: { metadata?: object }[] };
  }>("replyToConversationAsContact", {
    id: seeded.conversation.id,
    contactId: seeded.contact.id,
    body: "Yes",
    chosenQuickReplies: [{ key: "Yes", value: uuid }],
  });
  expect(conversation.conversation_parts.conversation_parts.at(-1)?.metadata).toEqual({
    quick_reply_uuid: uuid,
  });
});
