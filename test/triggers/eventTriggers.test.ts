import { seeded } from "../../tools/intercom";
import { rateConversation } from "../../tools/intercom/changes/conversations";
import { payloadOf, startEndpoint } from "../../tools/platform/endpoint";
import {
  accessTokenConnection,
  component,
  failureOf,
  oauthConnection,
} from "../../tools/platform/runner";
import { newFlow, runTrigger } from "../../tools/platform/triggers";
import { call } from "../support/call";
import {
  eventOf,
  expectConsistent,
  expectTrueExample,
  FULL_COMPANY,
  FULL_CONTACT,
} from "../support/events";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import {
  appConnection,
  deploy,
  EVENT_TRIGGERS,
  everything,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  webhookFlow,
} from "../support/webhooks";

const local = useIntercom({ appVersion: "2.16" });
const opened = useOpened();

const MARKER = "Zo\u00eb was here";
const { id: contactId } = seeded.contact;
const { id: adminId } = seeded.admin;
const { id: conversationId } = seeded.conversation;
const { id: ticketId } = seeded.ticket;

/** A flow with the trigger, which the local Intercom notifies of everything. */
const subscribed = async (key: string) => {
  const flow = webhookFlow({}, { key });
  const { url } = await opened(startEndpoint(flow.run));
  await local.intercom.webhooks.subscribe({ url, topics: "all", secret: SECRET });
  flow.results.length = 0;
  return flow.results;
};

const deliver = () => local.intercom.webhooks.deliver();

const signed = (changes: Record<string, unknown>) => {
  const body = JSON.stringify(notificationOf(changes));
  return { ...payloadOf(requestOf(body, signedHeaders(body))) };
};

const lead = () =>
  local.run<{ id: string }>("createContact", { role: "lead", email: "river@example.com" });

interface Act {
  /** Brings about the event. */
  act: () => Promise<unknown>;
  /** The same of a lead. */
  ofLead?: () => Promise<unknown>;
  /** How much of the example arrives with a value. */
  least?: number;
  /** What the flow is to find. */
  finds: object;
}

const part = (fields: object) => ({ conversation_parts: { conversation_parts: [fields] } });

/** What people do for each event to happen. */
const ACTS: Record<string, Act> = {
  newConversation: {
    act: () => local.run("createConversation", { contactId, body: "<p>Hello</p>" }),
    finds: { type: "conversation", source: { body: "Hello" } },
  },
  contactReplied: {
    act: () =>
      local.run("replyToConversationAsContact", {
        id: conversationId,
        contactId,
        body: "<p>Yes</p>",
      }),
    finds: { type: "conversation", ...part({ part_type: "comment", body: "Yes" }) },
  },
  teammateReplied: {
    act: () =>
      local.run("replyToConversationAsAdmin", { id: conversationId, adminId, body: "<p>No</p>" }),
    finds: { type: "conversation", ...part({ body: "No", author: { type: "admin" } }) },
  },
  conversationClosed: {
    act: () => local.run("closeConversation", { id: conversationId, adminId }),
    finds: { state: "closed", open: false, ...part({ part_type: "close" }) },
  },
  conversationAssigned: {
    act: () =>
      local.run("assignConversationToAdmin", { id: conversationId, adminId, assigneeId: adminId }),
    finds: part({ part_type: "assignment", assigned_to: { type: "admin", id: adminId } }),
  },
  conversationRated: {
    act: async () => {
      const { workspace } = local.intercom;
      const conversation = workspace.conversations.all.get(conversationId);
      if (conversation) rateConversation(workspace, conversation, { rating: 4, remark: "Good" });
    },
    finds: { conversation_rating: { rating: 4, remark: "Good", contact: { id: contactId } } },
  },
  newContact: {
    act: () => local.run("createContact", FULL_CONTACT),
    ofLead: lead,
    finds: { type: "contact", role: "user", email: "jayne@example.com" },
  },
  contactUpdated: {
    act: () => local.run("updateContact", { id: contactId, name: "Wash" }),
    ofLead: async () =>
      local.run("updateContact", { id: (await lead()).id, name: "River", role: "lead" }),
    finds: { type: "contact", id: contactId, name: "Wash" },
  },
  contactTagged: {
    act: async () => {
      const { id } = await local.run<{ id: string }>("createContact", FULL_CONTACT);
      return local.run("attachTag", { id, tagId: seeded.tag.id });
    },
    ofLead: async () => local.run("attachTag", { id: (await lead()).id, tagId: seeded.tag.id }),
    finds: { type: "contact_tag", tag: seeded.tag, contact: { email: "jayne@example.com" } },
  },
  newCompany: {
    act: () => local.run("createCompany", FULL_COMPANY),
    least: 20,
    finds: { type: "company", company_id: "c-7" },
  },
  ticketCreated: {
    act: () =>
      local.run("createTicket", {
        ticketTypeId: seeded.ticketType.id,
        contactId,
        ticketAttributes: { Title: "Compressor" },
      }),
    finds: { type: "ticket", open: true },
  },
  ticketStateUpdated: {
    act: () => local.run("updateTicket", { id: ticketId, ticketStateId: "8484" }),
    finds: { id: ticketId, ticket_state: { id: "8484", category: "resolved" } },
  },
  ticketClosed: {
    act: () => local.run("updateTicket", { id: ticketId, open: "false" }),
    finds: { ticket: { id: ticketId, open: false } },
  },
  noteAdded: {
    act: () =>
      local.run("addNoteToConversation", { id: conversationId, adminId, body: "<p>Ask first</p>" }),
    finds: part({ part_type: "note", body: "Ask first" }),
  },
  eventTracked: {
    act: () =>
      local.run("trackEvent", {
        id: contactId,
        eventName: "invited-friend",
        metadata: { invite_code: "A7" },
      }),
    least: 20,
    finds: {
      type: "event",
      event_name: "invited-friend",
      intercom_user_id: contactId,
      metadata: { invite_code: "A7" },
    },
  },
  contactUnsubscribed: {
    act: () => local.run("updateContact", { id: contactId, unsubscribed_from_emails: "true" }),
    finds: {
      type: "contact_unsubscribe",
      contact: { id: contactId, unsubscribed_from_emails: true },
    },
  },
};

it("every event has a trigger of its own", () => {
  const keys = EVENT_TRIGGERS.map(([key]) => key);
  expect(Object.keys(ACTS)).toEqual(keys);
  expect(new Set(keys).size).toBe(16);
  const labels = keys.map((key) => component.triggers[key]?.display.label);
  expect(labels).toEqual(EVENT_TRIGGERS.map(([, label]) => label));
});

describe.each(EVENT_TRIGGERS)("%s", (key, label, topics) => {
  const { act, ofLead, least = 30, finds } = ACTS[key] ?? ({} as Act);
  const published = component.triggers[key];
  const shown = eventOf(published?.examplePayload);

  const receive = (changes: Record<string, unknown>, more: object = {}) =>
    runTrigger(key, { connection: appConnection(), ...more }, { payload: signed(changes) });

  it("takes its branch when what it is called after happens", async () => {
    const results = await subscribed(key);
    await act();
    const deliveries = await deliver();
    expect(deliveries.map(({ status }) => status)).toEqual(deliveries.map(() => 200));
    const taken = results.filter(({ branch }) => branch === label);
    expect(taken).toHaveLength(1);
    expect(eventOf(taken[0])).toMatchObject({
      topic: topics[0],
      item: finds,
      signature: "verified",
    });
    // Whatever else happens at the same time is no event of this trigger.
    for (const { branch } of results) expect([label, "No Event"]).toContain(branch);
  });

  it("shows an example that is true to what arrives", async () => {
    const results = await subscribed(key);
    await act();
    await deliver();
    const arrived = eventOf(results.find(({ branch }) => branch === label));
    expect(shown.topic).toBe(topics[0]);
    expectTrueExample(shown, arrived, least);
    expectConsistent(shown);
    expect(published?.examplePayload).toMatchObject({ branch: label });
  });

  it("takes all of its topics, under their older names too", async () => {
    const older: Record<string, string> = {
      "contact.user.created": "user.created",
      "contact.lead.created": "contact.created",
      "contact.user.tag.created": "user.tag.created",
      "contact.unsubscribed": "user.unsubscribed",
    };
    for (const topic of topics) {
      const result = await receive({ topic: older[topic] ?? topic });
      expect(result).toMatchObject({ branch: label, payload: { body: { data: { topic } } } });
    }
  });

  it("takes No Event for any other topic, a ping and a check of the URL", async () => {
    for (const topic of ["admin.logged_in", "brand.created", `${topics[0]}.translated`]) {
      const item = { type: "contact", name: MARKER };
      const result = await receive({ topic, item, id: "notif_1" });
      expect(result).toMatchObject({
        branch: "No Event",
        response: { statusCode: 200 },
        payload: {
          body: {
            data: {
              reason: `The topic ${topic} is not one of ${topics.join(", ")}.`,
              duplicate: false,
              notification_id: "notif_1",
            },
          },
        },
      });
      expect(everything(result)).not.toContain(MARKER);
    }
    const ping = await receive({ topic: "ping", id: null });
    expect(ping).toMatchObject({
      branch: "No Event",
      payload: { body: { data: { reason: "Ping." } } },
    });
    const { run, results } = webhookFlow({}, { key });
    const { url } = await opened(startEndpoint(run));
    expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
    expect(results).toMatchObject([{ branch: "No Event" }]);
  });

  it("refuses a forged notification", async () => {
    const payload = signed({ topic: topics[0], item: { name: MARKER } });
    for (const headers of [signedHeaders("{}"), {}]) {
      const inputs = { connection: appConnection() };
      const result = await runTrigger(key, inputs, { payload: { ...payload, headers } });
      expect(result).toMatchObject({ branch: "No Event", response: { statusCode: 401 } });
      expect(everything(result)).not.toContain(MARKER);
    }
  });

  it("passes on a notification once, or again where that is allowed", async () => {
    const payload = signed({ topic: topics[0] });
    const branches = async (more: object) => {
      const flow = newFlow();
      const run = () =>
        runTrigger(key, { connection: appConnection(), ...more }, { payload, flow });
      return [(await run()).branch, (await run()).branch];
    };
    expect(await branches({})).toEqual([label, "No Event"]);
    expect(await branches({ allowDuplicates: "true" })).toEqual([label, label]);
  });

  it("leaves events of other workspaces to their own flows, once it is deployed", async () => {
    const connection = oauthConnection(local.intercom, { clientSecret: SECRET });
    const webhookUrls = { Events: "https://hooks.example.com/events" };
    const { flow, logs } = await deploy(key, { connection }, { webhookUrls });
    expect(logs).toEqual([
      `info Intercom: enter in the Developer Hub under Configure > Webhooks: ${webhookUrls.Events}, with the topics ${topics.join(", ")}.`,
    ]);
    const foreign = { payload: signed({ topic: topics[0], app_id: "another" }), flow };
    expect(await runTrigger(key, { connection }, foreign)).toMatchObject({ branch: "No Event" });
    const allowed = { connection, allowOtherWorkspaces: "true" };
    expect(await runTrigger(key, allowed, foreign)).toMatchObject({ branch: label });
  });

  it("needs the client secret beside an access token", async () => {
    const connection = accessTokenConnection({ url: "https://intercom.example.com", token: "t" });
    const payload = signed({ topic: topics[0] });
    const error = await failureOf(runTrigger(key, { connection }, { payload }));
    expect(error.message).toMatch(/^Client Secrets: /);
    const inputs = { connection, clientSecrets: [SECRET] };
    expect(await runTrigger(key, inputs, { payload })).toMatchObject({ branch: label });
  });

  it("has its event and No Event as branches, and the inputs of all webhook triggers", () => {
    expect(published).toMatchObject({
      allowsBranching: true,
      staticBranchNames: [label, "No Event"],
      synchronousResponseSupport: "invalid",
      scheduleSupport: "invalid",
    });
    expect(published?.dynamicBranchInput).toBeUndefined();
    expect(published?.inputs.map((input) => input.key)).toEqual([
      "connection",
      "clientSecrets",
      "allowDuplicates",
      "allowOtherWorkspaces",
    ]);
  });

  it("names its topics in its description", () => {
    for (const topic of topics) expect(published?.display.description).toContain(topic);
  });

  if (ofLead) {
    it("takes its branch for leads too", async () => {
      const results = await subscribed(key);
      await ofLead();
      await deliver();
      const taken = results.filter(({ branch }) => branch === label);
      expect(taken).toHaveLength(1);
      expect(eventOf(taken[0]).topic).toBe(topics[1]);
    });
  }
});

it("a subscription again is no event of Contact Unsubscribed", async () => {
  const results = await subscribed("contactUnsubscribed");
  await local.run("updateContact", { id: contactId, unsubscribed_from_emails: "true" });
  await local.run("updateContact", { id: contactId, unsubscribed_from_emails: "false" });
  await deliver();
  const events = results.filter(({ branch }) => branch === "Contact Unsubscribed");
  expect(events).toHaveLength(1);
});

it("an event that Intercom knows already is none again", async () => {
  const results = await subscribed("eventTracked");
  const event = { id: contactId, eventName: "invited-friend", createdAt: "2026-01-31T09:00:00Z" };
  await local.run("trackEvent", event);
  await local.run("trackEvent", event);
  await deliver();
  expect(results).toHaveLength(1);
});

it("what New Conversation shows is the conversation as the API answers it, without HTML", async () => {
  const results = await subscribed("newConversation");
  const { conversation_id } = await local.run<{ conversation_id: string }>("createConversation", {
    contactId,
    body: "<p>Hello</p>",
  });
  await deliver();
  const operation = `GET /conversations/${conversation_id}?display_as=plaintext`;
  expect(results.map((each) => eventOf(each).item)).toEqual([
    await call(local.intercom, operation),
  ]);
});
