import Ajv from "ajv/dist/2020";
import type { CodeNativeFlow } from "../../../test/examples/support/deployment";
import { useIntercom } from "../../../test/support/intercom";
import { simulatedPauses } from "../../../test/support/pauses";
import { seeded } from "../../../tools/intercom";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { useDeployed } from "./support";

const local = useIntercom();
const pauses = simulatedPauses(local);
const deployed = useDeployed(local);

const FLOWS = [whoIsThisCustomer, whatIsOpen, whatWasSaid] as const;
const BY_NAME = FLOWS.map((flow) => [flow.name, flow] as const);

const ajv = new Ajv({ allErrors: true });
const errorsIn = (schema: object | undefined, value: unknown) => {
  const validate = ajv.compile({ type: "object", additionalProperties: false, ...schema });
  validate(value);
  return validate.errors;
};

/** Asks as an agent that reads the schemas does. */
const ask = async (flow: CodeNativeFlow, question: object) => {
  expect(errorsIn(flow.schemas?.invoke, question)).toBeNull();
  const answer = await deployed.ask<Answer>(flow, question);
  expect(errorsIn(flow.schemas?.result, answer)).toBeNull();
  return answer;
};

interface Answer {
  found: boolean;
  message: string | null;
  customer: Record<string, unknown> | null;
  other_matches: Record<string, unknown>[];
  conversations: Record<string, unknown>[];
  tickets: Record<string, unknown>[];
  conversation: { transcript: string; [field: string]: unknown } | null;
}

const { email } = seeded.contact;
const wash = {
  contact_id: seeded.contact.id,
  role: "user",
  name: "Hoban Washburn",
  email,
  last_seen: "2026-03-01 09:30 UTC",
};
const found = { found: true, message: null, customer: wash, other_matches: [] };

const addContact = (role: string, given: object = {}) =>
  local.intercom.workspace.addContact({ role, email: "shared@example.com", ...given });

const startConversation = async (contactId: string, body: string) => {
  const started = await local.run<{ conversation_id: string }>("createConversation", {
    contactId,
    body,
  });
  local.intercom.clock.advance(60_000);
  return started.conversation_id;
};

describe.each(BY_NAME)("%s", (_name, flow) => {
  it("says what each property of a question means", () => {
    const { properties } = flow.schemas.invoke;
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(["email", "external_id", "phone", "contact_id"]),
    );
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\w+\.$/);
  });

  it.each([
    ["email", "WASH@serenity.io "],
    ["external_id", "25"],
    ["phone", "+353 87 123-4567"],
    ["contact_id", seeded.contact.id],
  ])("finds a customer by %s", async (key, value) => {
    expect(await ask(flow, { [key]: value })).toMatchObject({ customer: { name: wash.name } });
  });

  it.each([
    [{ email: "no@no.example" }, "the email no@no.example"],
    [{ email, phone: "+1555" }, `the email ${email} and the phone number +1555`],
  ])("answers that nobody is %j", async (question, who) => {
    expect(await ask(flow, question)).toMatchObject({
      found: false,
      message: `No contact in Intercom has ${who}. One of the last few minutes may still be missing.`,
      customer: null,
      other_matches: [],
    });
    expect(local.requests()).toEqual(["POST /contacts/search"]);
  });

  it.each([[{}], [{ email: " " }]])("asks back when the question is %j", async (question) => {
    await expect(ask(flow, question)).rejects.toThrow(
      "Give at least one of email, external_id, phone, contact_id.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("names all contacts of an email, users and the latest first", async () => {
    addContact("lead", { name: "Lead" });
    addContact("user", { name: "Old", last_seen_at: 1_700_000_000 });
    addContact("user", { name: "New & true", last_seen_at: 1_750_000_000 });
    const { message, customer, other_matches } = await ask(flow, { email: "shared@example.com" });
    expect([customer, ...other_matches].map((each) => each?.name)).toEqual([
      "New & true",
      "Old",
      "Lead",
    ]);
    expect(message).toContain(
      "3 contacts match the email shared@example.com: customer is the likeliest.",
    );
  });

  it("looks into 15 contacts at most, and says so", async () => {
    for (let index = 0; index < 17; index += 1) addContact("lead");
    addContact("user");
    const { message, customer, other_matches } = await ask(flow, { email: "shared@example.com" });
    expect(customer).toMatchObject({ role: "user" });
    expect(other_matches).toHaveLength(14);
    expect(message).toContain("18 contacts match");
    expect(message).toContain("only 15 of them were looked into.");
  });

  describe("within the time that an agent waits", () => {
    const refuse = (seconds: number) =>
      local.intercom.faults.add({
        status: 429,
        headers: { "retry-after": String(seconds), "x-ratelimit-remaining": "9" },
      });

    it("waits for a rate limit that ends soon", async () => {
      refuse(8);
      expect(await ask(flow, { email })).toMatchObject({ found: true });
      expect(pauses).toEqual([8_000]);
    });

    it("fails at once, and clearly, where it would take longer", async () => {
      refuse(50);
      await expect(ask(flow, { email })).rejects.toThrow(
        /Search Contacts.*429.*asks for a wait of 50 s, and 20 s are left of the 20 s/,
      );
      expect(pauses).toEqual([]);
      expect(local.requests()).toHaveLength(1);
    });

    it("counts all waits together", async () => {
      refuse(12);
      local.intercom.faults.add({
        path: /^\/(contacts\/.*\/tags|tickets\/search|conversations\/\d+)$/,
        status: 429,
        headers: { "retry-after": "12" },
      });
      await expect(ask(flow, { email })).rejects.toThrow(
        "asks for a wait of 12 s, and 8 s are left",
      );
      expect(pauses).toEqual([12_000]);
    });
  });

  it("keeps tokens out of its answer and the log", async () => {
    const answer = await ask(flow, { email });
    for (const text of [JSON.stringify(answer), deployed.instance.logs.join("\n")]) {
      expect(text).toContain("wash");
      expect(text).not.toContain(local.intercom.token);
    }
  });
});

describe("Who Is This Customer", () => {
  it("answers in words that people use", async () => {
    expect(await ask(whoIsThisCustomer, { email })).toEqual({
      ...found,
      customer: {
        ...wash,
        phone: seeded.call.phone,
        external_id: seeded.contact.externalId,
        owner: "Ana Okafor",
        companies: [
          { name: "Blue Sun", plan: "Pro", website: "https://bluesun.example" },
          { name: "Serenity Transport", plan: "Basic", website: null },
        ],
        tags: ["independent", "VIP"],
        attributes: { paid_subscriber: true, plan: null },
        signed_up: "2024-07-10 09:30 UTC",
        last_replied: null,
        unsubscribed_from_emails: false,
      },
    });
  });

  it("writes names as they were entered, and leaves out the ID that Intercom made for a lead", async () => {
    const { id } = addContact("lead", { name: 'Ada "R&D" <Labs>', owner_id: "4711" });
    const company = await local.run<{ id: string }>("createCompany", {
      company_id: "rd",
      name: "R&D's",
    });
    await local.run("attachCompany", { id, companyId: company.id });
    expect(await ask(whoIsThisCustomer, { contact_id: id })).toMatchObject({
      customer: {
        name: 'Ada "R&D" <Labs>',
        external_id: null,
        owner: "unknown (ID 4711)",
        companies: [{ name: "R&D's", plan: null, website: null }],
        last_seen: null,
      },
    });
  });

  it("says how many companies there are where it cannot list them all", async () => {
    const { workspace } = local.intercom;
    const companyIds = Array.from(
      { length: 51 },
      (_, index) => workspace.addCompany({ company_id: `c${index}`, name: `Company ${index}` }).id,
    );
    const { id } = addContact("user", { companyIds });
    const { message, customer } = await ask(whoIsThisCustomer, { contact_id: id });
    expect(customer?.companies).toHaveLength(50);
    expect(message).toBe("Only 50 of 51 companies are listed.");
  });
});

describe("What Is Open", () => {
  it("answers with titles, names and who is waited for", async () => {
    expect(await ask(whatIsOpen, { email })).toEqual({
      ...found,
      conversations: [
        {
          conversation_id: seeded.conversation.id,
          title: "Compressor in stock",
          state: "open",
          assignee: "Ana Okafor",
          team: "First line",
          opened: "2026-02-27 09:30 UTC",
          waiting_for: "customer",
          waiting_since: null,
          snoozed_until: null,
        },
      ],
      tickets: [
        {
          ticket_number: seeded.ticket.number,
          title: "The engine stutters",
          type: "Bug Report",
          state: "In progress",
          assignee: "Ana Okafor",
          team: null,
          opened: "2026-02-24 09:30 UTC",
          waiting_for: "team",
        },
      ],
    });
  });

  it("tells open, snoozed and closed ones apart, for all contacts of an email", async () => {
    const lead = addContact("lead");
    const user = addContact("user");
    const open = await startConversation(lead.id, "Where is it?");
    const snoozed = await startConversation(user.id, "And when?");
    const closed = await startConversation(user.id, "Never mind.");
    const { admin } = seeded;
    await local.run("snoozeConversation", {
      id: snoozed,
      adminId: admin.id,
      snoozedUntil: "2031-01-31T09:00:00Z",
    });
    await local.run("closeConversation", { id: closed, adminId: admin.id });
    const { conversations } = await ask(whatIsOpen, { email: "shared@example.com" });
    expect(conversations).toHaveLength(2);
    expect(conversations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ conversation_id: open, state: "open", waiting_for: "team" }),
        expect.objectContaining({
          conversation_id: snoozed,
          state: "snoozed",
          snoozed_until: "2031-01-31 09:00 UTC",
        }),
      ]),
    );
  });

  it("knows that a ticket waits for the customer", async () => {
    const { workspace } = local.intercom;
    const state = [...workspace.ticketStates.values()].find(
      ({ category }) => category === "waiting_on_customer",
    );
    await local.run("updateTicket", { id: seeded.ticket.id, ticketStateId: state?.id });
    expect(await ask(whatIsOpen, { email })).toMatchObject({
      tickets: [{ state: state?.internal_label, waiting_for: "customer" }],
    });
  });

  it("answers that nothing is open", async () => {
    addContact("user");
    expect(await ask(whatIsOpen, { email: "shared@example.com" })).toMatchObject({
      found: true,
      conversations: [],
      tickets: [],
    });
  });

  it("says how many there are where it cannot list them all", async () => {
    const { id } = addContact("user");
    for (let index = 0; index < 51; index += 1) await startConversation(id, `Question ${index}`);
    const { message, conversations } = await ask(whatIsOpen, { contact_id: id });
    expect(conversations).toHaveLength(50);
    expect(message).toBe("Only 50 of 51 conversations are listed.");
  });
});

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
    expect(await ask(whatWasSaid, { email })).toEqual({ ...found, conversation });
    const later = await startConversation(seeded.contact.id, "One more thing.");
    expect(await ask(whatWasSaid, { email })).toMatchObject({
      conversation: { conversation_id: later, messages: 1 },
    });
  });

  it("reads a named conversation, without the notes of teammates", async () => {
    await startConversation(seeded.contact.id, "One more thing.");
    const { id } = seeded.conversation;
    const note = { id, adminId: seeded.admin.id, body: "He never pays." };
    await local.run("addNoteToConversation", note);
    const question = { email, conversation_id: id };
    expect(await ask(whatWasSaid, question)).toEqual({ ...found, conversation });
  });

  it.each([
    ["of somebody else", seeded.otherConversation.id],
    ["that does not exist", "999"],
  ])("does not read a conversation %s", async (_what, id) => {
    expect(await ask(whatWasSaid, { email, conversation_id: id })).toEqual({
      ...found,
      found: false,
      message: `The customer has no conversation ${id}.`,
      conversation: null,
    });
    expect(local.requests()).toHaveLength(2);
  });

  it("answers that nothing was said", async () => {
    addContact("user");
    expect(await ask(whatWasSaid, { email: "shared@example.com" })).toMatchObject({
      found: false,
      message: "The customer has no conversation.",
      conversation: null,
    });
  });

  it("cuts a long conversation at its beginning, between lines, and says so", async () => {
    const { id } = addContact("user", { name: "Ada" });
    const conversationId = await startConversation(id, "The first line.");
    const line = "x".repeat(999);
    for (let index = 0; index < 15; index += 1) {
      const body = `${index}: ${line}`;
      await local.run("replyToConversationAsContact", { id: conversationId, contactId: id, body });
    }
    const whole = await local.run<{ transcript: string }>("getConversationTranscript", {
      id: conversationId,
    });
    const { message, conversation } = await ask(whatWasSaid, { contact_id: id });
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
});
