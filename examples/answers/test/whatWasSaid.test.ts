import { useIntercom } from "../../../test/support/intercom";
import { seeded } from "../../../tools/intercom";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { FOUND, SHARED_EMAIL, useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);

const { email } = seeded.contact;

describe("What Was Said", () => {
  const transcript = `Compressor in stock

Hoban Washburn (customer), 2026-02-27 09:30 UTC:
Is the new compressor in stock? Ours is failing.

Ana Okafor (teammate), 2026-02-28 09:30 UTC:
It is. How many do you need?`;

  const conversation = {
    conversation_id: seeded.conversation.id,
    title: "Compressor in stock",
    state: "open",
    opened: "2026-02-27 09:30 UTC",
    messages: 2,
    transcript,
    is_cut: false,
  };

  it("answers with the transcript of the latest conversation", async () => {
    expect(await deployed.ask(whatWasSaid, { email })).toEqual({ ...FOUND, conversation });
    const later = await deployed.startConversation(seeded.contact.id, "One more thing.");
    expect(await deployed.ask(whatWasSaid, { email })).toMatchObject({
      conversation: { conversation_id: later, messages: 1 },
    });
  });

  it("reads a named conversation, without the notes of teammates", async () => {
    await deployed.startConversation(seeded.contact.id, "One more thing.");
    const { id } = seeded.conversation;
    const note = { id, adminId: seeded.admin.id, body: "He never pays." };
    await local.run("addNoteToConversation", note);
    const question = { email, conversation_id: id };
    expect(await deployed.ask(whatWasSaid, question)).toEqual({ ...FOUND, conversation });
  });

  it.each([
    ["of somebody else", seeded.otherConversation.id],
    ["that does not exist", "999"],
  ])("does not read a conversation %s", async (_what, id) => {
    expect(await deployed.ask(whatWasSaid, { email, conversation_id: id })).toEqual({
      ...FOUND,
      found: false,
      message: `The customer has no conversation ${id}.`,
      conversation: null,
    });
    expect(local.requests()).toHaveLength(2);
  });

  it("answers that nothing was said", async () => {
    deployed.addContact("user");
    expect(await deployed.ask(whatWasSaid, { email: SHARED_EMAIL })).toMatchObject({
      found: false,
      message: "The customer has no conversation.",
      conversation: null,
    });
  });

  it("cuts a long conversation at its beginning, between lines, and says so", async () => {
    const { id } = deployed.addContact("user", { name: "Ada" });
    const conversationId = await deployed.startConversation(id, "The first line.");
    const line = "x".repeat(999);
    for (let index = 0; index < 15; index += 1) {
      const body = `${index}: ${line}`;
      await local.run("replyToConversationAsContact", { id: conversationId, contactId: id, body });
    }
    const whole = await local.run<{ transcript: string }>("getConversationTranscript", {
      id: conversationId,
    });
    const { message, conversation } = await deployed.ask(whatWasSaid, { contact_id: id });
    const said = conversation?.transcript ?? "";
    expect(said.length).toBeLessThanOrEqual(12_000);
    expect(said.length).toBeGreaterThan(10_000);
    expect(whole.transcript.endsWith(said)).toBe(true);
    expect(said).toMatch(/^(Ada|\d+: x)/);
    expect(message).toBe(
      `The transcript is cut: its first ${whole.transcript.length - said.length} characters are left out.`,
    );
    expect(conversation).toMatchObject({ is_cut: true, messages: 16 });
  });

  it("says how many entries Intercom kept back", async () => {
    const { id } = deployed.addContact("user");
    const conversationId = await deployed.startConversation(id, "Hi");
    const reply = { id: conversationId, contactId: id, body: "Hello?" };
    await local.run("replyToConversationAsContact", reply);
    const { parts = [] } = local.intercom.workspace.conversations.all.get(conversationId) ?? {};
    parts.push(...Array.from({ length: 501 }, () => ({ ...parts[0], body: null })));
    const { message, conversation } = await deployed.ask(whatWasSaid, { contact_id: id });
    expect(message).toBe("Intercom returns the latest 500 of 502 entries.");
    expect(conversation).toMatchObject({ is_cut: true, messages: 1 });
  });
});
