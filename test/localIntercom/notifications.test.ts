import { createHmac } from "node:crypto";
import type { TriggerPayload } from "@prismatic-io/spectral";
import { type LocalIntercom, startIntercom } from "../../tools/intercom";
import { OWNER_ID } from "../../tools/intercom/workspace/admins";
import { type Endpoint, startEndpoint } from "../../tools/platform/endpoint";
import { call } from "../support/call";

const SECRET = "the client secret";
const MINUTE = 60_000;

interface Envelope {
  id: string;
  topic: string;
  delivery_attempts: number;
  first_sent_at: number;
  created_at: number;
  data: { item: Record<string, unknown> };
}

let intercom: LocalIntercom;
let receiver: Endpoint;
let received: TriggerPayload[];
/** What the receiver answers: a status, or nothing at all within the time limit. */
let answer: number | "nothing";

beforeAll(async () => {
  intercom = await startIntercom({ appVersion: "2.16" });
  receiver = await startEndpoint(async (payload) => {
    received.push(payload);
    if (answer === "nothing") return new Promise(() => {});
    return { payload, response: { statusCode: answer, contentType: "text/plain" } };
  });
});
beforeEach(async () => {
  intercom.reset();
  received = [];
  answer = 200;
});
afterAll(async () => {
  await intercom.stop();
  await receiver.stop();
});

const subscribe = async (topics: string[] | "all" = "all", url = receiver.url) => {
  await intercom.webhooks.subscribe({ url, topics, secret: SECRET });
  received = [];
};

const notifications = () => received.map(({ body }) => body.data as Envelope);
const topics = () => notifications().map(({ topic }) => topic);

/** Delivers what is due after a while. @returns what became of it */
const after = async (ms: number) => {
  intercom.clock.advance(ms);
  return (await intercom.webhooks.deliver()).map(({ outcome }) => outcome);
};

const api = (operation: string, body?: object) =>
  call<{ id: string }>(intercom, operation, body, "2.16");

/** Topics and items that follow from what is done. */
const told = async (act: () => Promise<unknown>) => {
  await intercom.webhooks.deliver();
  received = [];
  await act();
  await intercom.webhooks.deliver();
  return notifications().map(({ topic, data }) => [topic, data.item] as const);
};
const topicsOf = async (act: () => Promise<unknown>) => (await told(act)).map(([topic]) => topic);

describe("the subscription", () => {
  it("is saved when the URL answers a HEAD request", async () => {
    await intercom.webhooks.subscribe({ url: receiver.url, topics: [], secret: SECRET });
    expect(received).toHaveLength(1);
    expect(received[0]?.rawBody.data).toBe("");
    expect(intercom.webhooks.active).toBe(true);
  });

  it.each([404, 500, "nothing"] as const)("is refused when it answers %s", async (status) => {
    intercom.settings.webhookTimeLimitMs = 50;
    answer = status;
    await expect(subscribe()).rejects.toThrow("answered the HEAD request with");
    expect(intercom.webhooks.active).toBe(false);
  });

  it("is about the chosen topics, and a ping whatever is chosen", async () => {
    await subscribe(["contact.lead.created"]);
    await api("POST /contacts", { role: "user", email: "mal@example.com" });
    await api("POST /contacts", { role: "lead", email: "mal@example.com" });
    intercom.webhooks.ping();
    await intercom.webhooks.deliver();
    expect(topics()).toEqual(["contact.lead.created", "ping"]);
  });

  it("does not exist until there is one", async () => {
    await api("POST /contacts", { role: "lead" });
    expect(intercom.webhooks.pending).toBe(0);
    expect(() => intercom.webhooks.ping()).toThrow("There is no subscription");
  });

  it("may be one URL for several workspaces", async () => {
    const other = await startIntercom({ appId: "other123", appVersion: "2.16" });
    try {
      await subscribe();
      await other.webhooks.subscribe({ url: receiver.url, topics: "all", secret: SECRET });
      received = [];
      for (const each of [intercom, other]) {
        each.webhooks.ping();
        await each.webhooks.deliver();
      }
      expect(notifications()).toMatchObject([{ app_id: "ecahpwf5" }, { app_id: "other123" }]);
    } finally {
      await other.stop();
    }
  });
});

describe("a notification", () => {
  it("is sent only on request, signed, and in the envelope", async () => {
    await subscribe();
    const contact = await api("POST /contacts", { role: "user", email: "zoë@example.com" });
    expect(received).toEqual([]);
    expect(intercom.webhooks.pending).toBe(1);
    const [delivery] = await intercom.webhooks.deliver();

    const [payload] = received;
    const body = String(payload?.rawBody.data);
    const signature = createHmac("sha1", SECRET).update(Buffer.from(body)).digest("hex");
    expect(payload?.headers).toMatchObject({
      "X-Hub-Signature": `sha1=${signature}`,
      "Content-Type": "application/json",
      "User-Agent": "intercom-parrot-service-client/1.0",
    });
    expect(payload?.body.data).toEqual({
      type: "notification_event",
      app_id: "ecahpwf5",
      data: {
        type: "notification_event_data",
        item: expect.objectContaining({
          type: "contact",
          id: contact.id,
          email: "zoë@example.com",
        }),
      },
      links: {},
      id: expect.stringMatching(/^notif_/),
      topic: "contact.user.created",
      delivery_status: "pending",
      delivery_attempts: 1,
      delivered_at: 0,
      first_sent_at: expect.any(Number),
      created_at: intercom.workspace.contacts.get(contact.id)?.created_at,
      self: null,
    });
    const { id, topic } = notifications()[0] ?? {};
    expect(delivery).toEqual({ id, topic, attempt: 1, status: 200, outcome: "delivered" });
    expect(intercom.webhooks.log).toEqual([delivery]);
  });

  it("about nothing but the connection, a ping, has no id", async () => {
    await subscribe();
    intercom.webhooks.ping();
    expect(await intercom.webhooks.deliver()).toMatchObject([{ id: null, topic: "ping" }]);
    expect(notifications()).toMatchObject([
      { id: null, topic: "ping", delivery_status: null, data: { item: { type: "ping" } } },
    ]);
  });

  it("is sent once more after a minute, and has failed then", async () => {
    await subscribe();
    answer = 500;
    const id = intercom.webhooks.send("admin.logged_in", { type: "admin", id: OWNER_ID });
    expect(await after(0)).toEqual(["retry"]);
    expect(await after(MINUTE - 5_000)).toEqual([]);
    expect(await after(5_000)).toEqual(["failed"]);
    expect(await after(180 * MINUTE)).toEqual([]);
    const [first, second] = notifications();
    expect(notifications()).toMatchObject([
      { id, delivery_attempts: 1, created_at: first?.created_at },
      { id, delivery_attempts: 2, created_at: first?.created_at },
    ]);
    expect(second?.first_sent_at).toBe(first?.first_sent_at);
    expect(received[0]?.headers["X-Hub-Signature"]).not.toBe(
      received[1]?.headers["X-Hub-Signature"],
    );
  });

  it("may arrive at the second attempt", async () => {
    await subscribe();
    answer = 404;
    intercom.webhooks.ping();
    expect(await after(0)).toEqual(["retry"]);
    answer = 204;
    expect(await after(MINUTE)).toEqual(["delivered"]);
  });

  it("has not arrived when the answer takes too long, or nobody listens", async () => {
    const closed = await startEndpoint(async (payload) => ({ payload }));
    await subscribe("all", closed.url);
    await closed.stop();
    intercom.webhooks.ping();
    expect(await intercom.webhooks.deliver()).toMatchObject([{ status: 0, outcome: "retry" }]);

    await subscribe();
    answer = "nothing";
    intercom.settings.webhookTimeLimitMs = 50;
    expect(await after(MINUTE)).toEqual(["failed"]);
    expect(received).toHaveLength(1);
  });

  it("ends the subscription when the answer is 410", async () => {
    await subscribe();
    answer = 410;
    intercom.webhooks.ping();
    intercom.webhooks.ping();
    expect(await after(0)).toEqual(["disabled"]);
    expect([intercom.webhooks.active, intercom.webhooks.pending]).toEqual([false, 0]);
  });

  it("is throttled by an answer of 429, more and more for two hours", async () => {
    await subscribe();
    answer = 429;
    intercom.webhooks.ping();
    expect(await after(0)).toEqual(["throttled"]);
    for (const minutes of [1, 2, 4, 8, 16]) {
      expect(await after(minutes * MINUTE - 5_000)).toEqual([]);
      expect(await after(5_000)).toEqual(["throttled"]);
    }
    expect(await after(32 * MINUTE)).toEqual(["dropped"]);
    expect(intercom.webhooks.pending).toBe(0);
  });

  it("may come twice", async () => {
    await subscribe();
    const item = { type: "ping" };
    const id = intercom.webhooks.send("ping", item, { created_at: 1_700_000_000 });
    intercom.webhooks.send("ping", item, { id, created_at: 1_700_000_000 });
    await intercom.webhooks.deliver();
    expect(received[0]?.rawBody.data).toBe(received[1]?.rawBody.data);
  });

  it("shows the item as it was, and as the version of the app has it", async () => {
    await subscribe(["contact.user.created"]);
    intercom.settings.appVersion = "2.11";
    const { id } = await api("POST /contacts", { email: "mal@example.com", owner_id: OWNER_ID });
    await api(`PUT /contacts/${id}`, { name: "Mal" });
    await intercom.webhooks.deliver();
    expect(notifications()).toMatchObject([
      { data: { item: { id, name: null, owner_id: Number(OWNER_ID) } } },
    ]);
  });
});

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+00:00$/;

it("a contact and a company carry their times as text, and what is not set as null", async () => {
  await subscribe();
  await api("POST /contacts", { email: "wash@example.com", signed_up_at: 1_700_000_000 });
  const { id: contactId } = await api("POST /contacts", { role: "lead" });
  const { id } = await api("POST /companies", { company_id: "c-1", name: "Blue Sun" });
  await api(`POST /contacts/${contactId}/companies`, { id });
  await intercom.webhooks.deliver();
  const [contact, lead, company, attached] = notifications().map(({ data }) => data.item);
  const times = { created_at: expect.stringMatching(ISO), updated_at: expect.stringMatching(ISO) };
  expect(contact).toMatchObject({ ...times, signed_up_at: "2023-11-14T22:13:20.000+00:00" });
  expect(lead).toMatchObject({ ...times, signed_up_at: null });
  expect(company).toEqual({
    type: "company",
    id,
    company_id: "c-1",
    app_id: "ecahpwf5",
    name: "Blue Sun",
    plan: null,
    size: null,
    website: null,
    industry: null,
    remote_created_at: null,
    last_request_at: null,
    monthly_spend: 0,
    session_count: 0,
    user_count: 0,
    custom_attributes: expect.any(Object),
    tag_ids: [],
    ...times,
  });
  expect(Object.keys(attached ?? {})).toEqual(["company", "contact"]);
  expect(attached).toMatchObject({ company: { id, plan_id: null, ...times }, contact: times });
});

it("what it asks and tells of the installation is signed otherwise", async () => {
  await intercom.webhooks.tellUninstall(receiver.url, SECRET);
  await intercom.webhooks.checkHealth(receiver.url, SECRET);
  expect(received.map(({ body }) => body.data)).toEqual([
    { app_id: "ecahpwf5" },
    { workspace_id: "ecahpwf5" },
  ]);
  for (const { headers, rawBody } of received) {
    const signature = createHmac("sha256", SECRET).update(String(rawBody.data)).digest("hex");
    expect(headers).toMatchObject({ "X-Body-Signature": signature });
    expect(headers).not.toHaveProperty("X-Hub-Signature");
  }
});

describe("what happens is told", () => {
  beforeEach(() => subscribe());

  it("of contacts", async () => {
    const { id: leadId } = await api("POST /contacts", { role: "lead" });
    const lead = `/contacts/${leadId}`;
    const email = "kaylee@example.com";
    expect(await topicsOf(() => api(`PUT ${lead}`, { email }))).toEqual([
      "contact.lead.added_email",
      "contact.email.updated",
      "contact.lead.updated",
    ]);
    expect(await topicsOf(() => api(`PUT ${lead}`, { role: "user" }))).toEqual([
      "contact.lead.signed_up",
      "contact.user.updated",
    ]);
    const identifiers = { type: "contact", id: leadId, external_id: expect.any(String) };
    expect(await told(() => api(`POST ${lead}/archive`))).toEqual([
      ["contact.archived", { ...identifiers, archived: true }],
    ]);
    expect(await topicsOf(() => api(`POST ${lead}/unarchive`))).toEqual(["contact.unarchived"]);
    expect(await told(() => api(`DELETE ${lead}`))).toEqual([
      ["contact.deleted", { ...identifiers, deleted: true }],
    ]);
  });

  it("of a merge, with the contact that is no more", async () => {
    const email = "kaylee@example.com";
    const { id: from } = await api("POST /contacts", { role: "lead", email });
    const { id: into } = await api("POST /contacts", { role: "user", email });
    expect(await told(() => api("POST /contacts/merge", { from, into }))).toMatchObject([
      ["contact.merged", { type: "contact", id: into, merged_from: { type: "contact", id: from } }],
    ]);
  });

  it.each(["user", "lead"])("of the tags of a %s", async (role) => {
    const { id } = await api("POST /contacts", { role, email: "wash@example.com" });
    const tag = intercom.workspace.addTag("Pilot");
    const item = {
      type: "contact_tag",
      tag: { type: "tag", ...tag },
      contact: expect.objectContaining({ type: "contact", id }),
    };
    const path = `/contacts/${id}/tags`;
    expect(await told(() => api(`POST ${path}`, { id: tag.id }))).toEqual([
      [`contact.${role}.tag.created`, item],
    ]);
    expect(await topicsOf(() => api(`POST ${path}`, { id: tag.id }))).toEqual([]);
    const untag = { name: "Pilot", users: [{ id, untag: true }] };
    expect(await told(() => api("POST /tags", untag))).toEqual([
      [`contact.${role}.tag.deleted`, item],
    ]);
  });

  it("of companies and their contacts", async () => {
    const { id: contactId } = await api("POST /contacts", { email: "wash@example.com" });
    const company = { company_id: "c-1", name: "Blue Sun" };
    let id = "";
    const create = async () => {
      id = (await api("POST /companies", company)).id;
    };
    expect(await told(create)).toMatchObject([
      ["company.created", { type: "company", ...company }],
    ]);
    const path = `/contacts/${contactId}/companies`;
    expect(await topicsOf(() => api("POST /companies", company))).toEqual(["company.updated"]);
    expect(await told(() => api(`POST ${path}`, { id }))).toMatchObject([
      ["company.contact.attached", { company: { id }, contact: { id: contactId } }],
    ]);
    expect(await topicsOf(() => api(`DELETE ${path}/${id}`))).toEqual(["company.contact.detached"]);
    // Deleting a company takes a while.
    intercom.settings.archiveDelaySeconds = 60;
    expect(await told(() => api(`DELETE /companies/${id}`))).toEqual([]);
    expect(await after(MINUTE)).toEqual(["delivered"]);
    expect(notifications()).toMatchObject([
      { topic: "company.deleted", data: { item: { type: "company", id, deleted: true } } },
    ]);
  });

  it("of conversations", async () => {
    const { id: contactId } = await api("POST /contacts", { email: "wash@example.com" });
    const message = { from: { type: "user", id: contactId }, body: "<p>Hello</p>" };
    const [created] = await told(() => api("POST /conversations", message));
    expect(created).toMatchObject([
      "conversation.user.created",
      { type: "conversation", source: { body: "Hello" } },
    ]);
    const path = `/conversations/${created?.[1].id}`;
    const admin = { type: "admin", admin_id: OWNER_ID };
    const does = (what: string, body: object) =>
      topicsOf(() => api(`POST ${path}/${what}`, { ...admin, ...body }));
    const says = { message_type: "comment", body: "Hi" };
    expect(await does("reply", says)).toEqual(["conversation.admin.replied"]);
    expect(await does("reply", { ...says, type: "user", intercom_user_id: contactId })).toEqual([
      "conversation.user.replied",
    ]);
    expect(await does("reply", { ...says, message_type: "note" })).toEqual([
      "conversation.admin.noted",
    ]);
    expect(await does("parts", { message_type: "close" })).toEqual(["conversation.admin.closed"]);
    expect(await does("parts", { message_type: "open" })).toEqual(["conversation.admin.opened"]);
    expect(await does("parts", { message_type: "snoozed", snoozed_until: 2_000_000_000 })).toEqual([
      "conversation.admin.snoozed",
    ]);
    const assignment = { message_type: "assignment", assignee_id: OWNER_ID };
    expect(await does("parts", assignment)).toEqual(["conversation.admin.assigned"]);
    expect(await told(() => api(`DELETE ${path}`))).toEqual([
      ["conversation.deleted", { type: "conversation", conversation_id: created?.[1].id }],
    ]);
  });

  it("of admins", async () => {
    const away = { away_mode_enabled: true, away_mode_reassign: false };
    expect(await told(() => api(`PUT /admins/${OWNER_ID}/away`, away))).toMatchObject([
      [
        "admin.away_mode_updated",
        { type: "admin", id: Number(OWNER_ID), away_status_reason: "", ...away },
      ],
    ]);
  });

  it("of tickets", async () => {
    const { workspace } = intercom;
    const { id: contactId } = workspace.addContact({ email: "wash@example.com" });
    const type = workspace.addTicketType();
    const ticket = { ticket_type_id: type.id, contacts: [{ id: contactId }] };
    const [created] = await told(() => api("POST /tickets", ticket));
    expect(created).toMatchObject(["ticket.created", { type: "ticket", ticket_parts: {} }]);
    const path = `/tickets/${created?.[1].id}`;
    const [, , , resolved = ""] = workspace.ticketStates.keys();
    const change = (body: object) => topicsOf(() => api(`PUT ${path}`, body));
    expect(await change({ ticket_state_id: resolved })).toEqual([
      "ticket.state.updated",
      "ticket.resolved",
    ]);
    expect(await told(() => api(`PUT ${path}`, { open: false }))).toEqual([
      [
        "ticket.closed",
        { ticket: expect.objectContaining({ type: "ticket", id: created?.[1].id }) },
      ],
    ]);
    expect(await change({ assignee_id: OWNER_ID })).toEqual(["ticket.admin.assigned"]);
    expect(await change({ ticket_attributes: { _default_title_: "Broken" } })).toEqual([
      "ticket.attribute.updated",
    ]);
    expect(await change({ open: true, snoozed_until: 2_000_000_000 })).toEqual([
      "ticket.admin.snoozed",
    ]);
    const says = { type: "admin", admin_id: OWNER_ID, body: "On it" };
    const reply = (body: object) => topicsOf(() => api(`POST ${path}/reply`, { ...says, ...body }));
    expect(await reply({ message_type: "note" })).toEqual(["ticket.note.created"]);
    expect(await reply({ message_type: "comment" })).toEqual(["ticket.admin.replied"]);
    const user = { type: "user", message_type: "comment", intercom_user_id: contactId };
    expect(await topicsOf(() => api(`POST ${path}/reply`, { ...user, body: "Thanks" }))).toEqual([
      "ticket.contact.replied",
    ]);
  });
});
