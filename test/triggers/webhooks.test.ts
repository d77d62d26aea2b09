import { seeded } from "../../tools/intercom";
import { type RawBody, startEndpoint } from "../../tools/platform/endpoint";
import { component } from "../../tools/platform/runner";
import type { TriggerRun } from "../../tools/platform/triggers";
import { call } from "../support/call";
import {
  eventOf,
  expectConsistent,
  expectTrueExample,
  FULL_COMPANY,
  FULL_CONTACT,
  type Item,
} from "../support/events";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import { appConnection, SECRET, signedHeaders, webhookFlow } from "../support/webhooks";

const local = useIntercom({ appVersion: "2.16" });
const opened = useOpened();

const NEW_USERS = [{ key: "New user", value: "contact.user.created" }];

/** A flow of the bundle that the local Intercom notifies of everything. */
const subscribed = async (
  inputs: Record<string, unknown> = { topics: NEW_USERS },
  { rawBody, ...options }: TriggerRun & { key?: string; rawBody?: RawBody } = {},
) => {
  const flow = webhookFlow(inputs, options);
  const endpoint = await opened(startEndpoint(flow.run, rawBody));
  await local.intercom.webhooks.subscribe({ url: endpoint.url, topics: "all", secret: SECRET });
  flow.results.length = 0;
  return { url: endpoint.url, results: flow.results };
};

const deliver = () => local.intercom.webhooks.deliver();

describe("the branch", () => {
  it("is that of a chosen topic, or Else", async () => {
    const { results } = await subscribed();
    await local.run("createContact", { role: "user", email: "jayne@example.com" });
    await local.run("createContact", { role: "lead", email: "jayne@example.com" });
    await local.run("createCompany", { company_id: "c-7", name: "Niska" });
    expect(await deliver()).toMatchObject(Array(3).fill({ status: 200, outcome: "delivered" }));
    expect(results.map((each) => [eventOf(each).topic, each.branch])).toEqual([
      ["contact.user.created", "New user"],
      ["contact.lead.created", "Else"],
      ["company.created", "Else"],
    ]);
  });

  it("is Else for everything when no topic is chosen", async () => {
    const { results } = await subscribed({});
    await local.run("createContact", { role: "user", email: "jayne@example.com" });
    await deliver();
    expect(results).toMatchObject([{ branch: "Else" }]);
  });

  it("is Else for a topic that is newer than the component", async () => {
    const { results } = await subscribed();
    local.intercom.webhooks.send("brand.created", { type: "brand", id: "1" });
    await deliver();
    expect(results).toMatchObject([{ branch: "Else" }]);
    expect(eventOf(results[0])).toMatchObject({ topic: "brand.created", item: { id: "1" } });
  });

  it("is that of the topic when topics are given as a list of names", async () => {
    const { results } = await subscribed({ topics: ["contact.user.created"] });
    await local.run("createContact", { role: "user", email: "jayne@example.com" });
    await deliver();
    expect(results).toMatchObject([{ branch: "contact.user.created" }]);
  });

  it("is No Event for a ping, unless it is chosen", async () => {
    const plain = await subscribed();
    local.intercom.webhooks.ping();
    expect(await deliver()).toMatchObject([{ status: 200 }]);
    expect(plain.results).toMatchObject([
      { branch: "No Event", payload: { body: { data: { reason: "Ping.", duplicate: false } } } },
    ]);
    const choosing = await subscribed({ topics: [{ key: "Alive", value: "ping" }] });
    local.intercom.webhooks.ping();
    await deliver();
    expect(choosing.results).toMatchObject([{ branch: "Alive" }]);
    expect(eventOf(choosing.results[0])).toMatchObject({ topic: "ping", item: { type: "ping" } });
  });

  it.each(["HEAD", "GET"])("is No Event for a check by %s", async (method) => {
    const { url, results } = await subscribed();
    expect((await fetch(url, { method })).status).toBe(200);
    expect(results).toMatchObject([
      { branch: "No Event", payload: { body: { data: { reason: "Check of the URL." } } } },
    ]);
  });
});

/** A contact as notifications show it, where the API answers times in Unix seconds. */
const asItem = ({ email_domain, formatted_phone, ...contact }: Record<string, unknown>) => ({
  ...Object.fromEntries(
    Object.entries(contact).map(([field, value]) => [
      field,
      field.endsWith("_at") && value !== null
        ? new Date(Number(value) * 1000).toISOString().replace("Z", "+00:00")
        : value,
    ]),
  ),
  sms_consent: false,
  unsubscribed_from_sms: false,
});

describe("the result", () => {
  it.each<RawBody>(["string", "buffer"])(
    "tells all about the event, bytes as a %s",
    async (rawBody) => {
      const { results } = await subscribed(undefined, { rawBody });
      const createdAt = local.intercom.clock.seconds();
      const { id } = await local.run<Item>("createContact", {
        role: "user",
        email: "jayne@example.com",
        name: "Jayne \u{1F9E2} Cobb",
      });
      const [delivery] = await deliver();
      const result = results[0];
      const { notification } = eventOf(result);
      const seconds = Number(notification.created_at);
      expect(seconds - createdAt).toBeLessThan(60);
      const iso = new Date(seconds * 1000).toISOString();
      expect(eventOf(result)).toEqual({
        topic: "contact.user.created",
        notification_id: delivery?.id,
        app_id: local.intercom.workspace.app.id_code,
        created_at: seconds,
        created_at_iso: iso,
        first_sent_at: notification.first_sent_at,
        first_sent_at_iso: new Date(Number(notification.first_sent_at) * 1000).toISOString(),
        delivery_attempts: 1,
        item: asItem(await local.run("getContact", { id })),
        signature: "verified",
        notification,
      });
      // The bytes are those that were signed, and the notification is what they say.
      const bytes = String(result?.payload.rawBody && Object(result.payload.rawBody).data);
      expect(JSON.parse(bytes)).toEqual(notification);
      expect(Object.keys(notification)).toEqual(Object.keys(JSON.parse(bytes)));
      expect(result?.response).toMatchObject({ statusCode: 200 });
    },
  );

  it("holds a conversation and a ticket as the API answers them", async () => {
    const { results } = await subscribed();
    const { id: contactId } = seeded.contact;
    const message = await local.run("createConversation", { contactId, body: "<p>Hello</p>" });
    const ticket = await local.run<Item>("createTicket", {
      ticketTypeId: seeded.ticketType.id,
      contactId,
      ticketAttributes: { Title: "Compressor" },
    });
    await deliver();
    const answers = [
      `GET /conversations/${message.conversation_id}?display_as=plaintext`,
      `GET /tickets/${ticket.id}`,
    ].map((operation) => call(local.intercom, operation));
    expect(results.map((each) => eventOf(each).item)).toEqual(await Promise.all(answers));
  });

  it.each([
    ["nothing else", {}],
    ["other types", { app_id: 7, created_at: "1767168000", first_sent_at: [], data: "item" }],
    ["times beyond the calendar", { created_at: 1e15, first_sent_at: -1e15 }],
  ])("leaves empty what cannot be read: %s", async (_what, more) => {
    const { url, results } = await subscribed();
    const notification = { id: "notif_1", topic: "job.completed", ...more };
    const body = JSON.stringify(notification);
    const headers = signedHeaders(body);
    expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
    expect(eventOf(results[0])).toEqual({
      topic: "job.completed",
      notification_id: "notif_1",
      app_id: null,
      created_at: Object(more).created_at === 1e15 ? 1e15 : null,
      created_at_iso: null,
      first_sent_at: Object(more).first_sent_at === -1e15 ? -1e15 : null,
      first_sent_at_iso: null,
      delivery_attempts: null,
      item: null,
      signature: "verified",
      notification,
    });
  });

  it("keeps both of two events of one contact", async () => {
    const { results } = await subscribed();
    const { id } = await local.run<Item>("createContact", {
      role: "user",
      email: "jayne@example.com",
    });
    await local.run("updateContact", { id, name: "Jayne" });
    await deliver();
    expect(results.map((each) => [each.branch, eventOf(each).item])).toMatchObject([
      ["New user", { id, name: null }],
      ["Else", { id, name: "Jayne" }],
    ]);
  });
});

/** What brings about the event that each trigger shows as its example. */
const EVENTS: Record<string, () => Promise<unknown>> = {
  webhook: () => local.run("createContact", FULL_CONTACT),
  contactWebhook: () => local.run("createContact", FULL_CONTACT),
  companyWebhook: () => local.run("createCompany", FULL_COMPANY),
  conversationWebhook: () =>
    local.run("createConversation", { contactId: seeded.contact.id, body: "<p>Hello</p>" }),
  ticketWebhook: () =>
    local.run("createTicket", {
      ticketTypeId: seeded.ticketType.id,
      contactId: seeded.contact.id,
      ticketAttributes: { Title: "Compressor" },
    }),
  workspaceWebhook: () => local.run("setAdminAway", { adminId: seeded.otherAdmin.id }),
};

describe.each(Object.entries(EVENTS))("the example of %s", (key, act) => {
  const example = component.triggers[key]?.examplePayload;
  const shown = eventOf(example);

  it("is true to what arrives", async () => {
    const { results } = await subscribed({ topics: [shown.topic] }, { key });
    await act();
    await deliver();
    expect(results).toHaveLength(1);
    const arrived = eventOf(results[0]);
    expect(arrived.topic).toBe(shown.topic);
    expectTrueExample(shown, arrived, 30);
  });

  it("agrees with itself", () => {
    expectConsistent(shown);
    expect(example?.branch).toBe("Else");
  });
});

it("works with the access token and the client secret of the app", async () => {
  const { intercom } = local;
  const connection = { ...appConnection(), key: "intercomAccessToken", fields: {} };
  const { results } = await subscribed({ connection, clientSecrets: [SECRET] });
  intercom.webhooks.send("admin.logged_in", { type: "admin", id: "1" });
  expect(await deliver()).toMatchObject([{ status: 200 }]);
  expect(results).toMatchObject([{ branch: "Else" }]);
});
