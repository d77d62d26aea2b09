import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { officialSdk } from "./official";

// What the SDK's own integration tests expect of a real workspace, and the component does not need.
const local = useIntercom({ indexDelaySeconds: 10 });
const sdk = () => officialSdk(local.intercom);

const { id: conversation_id } = seeded.conversation;

it("takes a filter without a value for one that asks for null", async () => {
  const externalId = (operator: "=" | "!=") =>
    sdk().contacts.search({ query: { field: "external_id", operator } });
  const somebody = local.intercom.workspace.addContact({ email: "river@example.com" });
  expect((await externalId("=")).data.map(({ id }) => id)).toEqual([somebody.id]);
  const others = (await externalId("!=")).response.total_count;
  expect(others).toBe(local.intercom.workspace.activeContacts().length - 1);
});

it("finds the conversation that a message opened by the ID of the message", async () => {
  const { id = "" } = await sdk().messages.create({
    message_type: "inapp",
    body: "We land at noon.",
    from: { type: "admin", id: Number(seeded.admin.id) },
    to: { type: "user", id: seeded.contact.id },
    create_conversation_without_contact_reply: true,
  });
  const find = () =>
    sdk().conversations.search({ query: { field: "source.id", operator: "=", value: id } });
  expect((await find()).data).toEqual([]);
  local.intercom.clock.advance(10_000);
  expect((await find()).data).toMatchObject([{ source: { id, body: "<p>We land at noon.</p>" } }]);
});

it("runs the assignment rules, and redacts the part that this adds", async () => {
  local.intercom.clock.set(Date.UTC(2026, 9, 1));
  const { conversation_parts: list } = await sdk().conversations.runAssignmentRules({
    conversation_id,
  });
  expect(list?.conversation_parts).toHaveLength(3);
  const conversation_part_id = list?.conversation_parts?.[2]?.id ?? "";
  const redacted = await sdk().conversations.redactConversationPart({
    type: "conversation_part",
    conversation_id,
    conversation_part_id,
  });
  expect(redacted.conversation_parts?.conversation_parts?.[2]).toMatchObject({
    id: conversation_part_id,
    redacted: true,
  });
});

it("renames a tag that is created with an ID", async () => {
  const { id = "" } = await sdk().tags.create({ name: "Crew" });
  expect(await sdk().tags.create({ id, name: "Former crew" })).toMatchObject({
    id,
    name: "Former crew",
  });
  expect(await sdk().tags.find({ tag_id: id })).toMatchObject({ name: "Former crew" });
});
