import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import {
  type ConfigVars,
  type Deployment,
  deploy,
} from "../../../test/examples/support/deployment";
import { sharedEndpoint } from "../../../test/examples/support/sharedEndpoint";
import { useIntercom } from "../../../test/support/intercom";
import { notificationOf } from "../../../test/support/webhooks";
import { endpoint } from "../src/endpoint";
import { flows } from "../src/flows";
import { exportContacts } from "../src/flows/exportContacts";
import { exportConversations } from "../src/flows/exportConversations";
import { heldBy, linesIn } from "./warehouse";

const ACME = "acme1234";
const BLUE_SUN = "bluesun1";
const acme = useIntercom({ seed: false, appId: ACME });
const blueSun = useIntercom({ seed: false, appId: BLUE_SUN });
const HOUR_MS = 3_600_000;

let backend: Backend;
let configVars: ConfigVars;
let instance: Deployment;
beforeEach(async () => {
  backend = await startBackend();
  configVars = connectionsTo(acme.intercom, backend);
  instance = deploy(configVars, ACME);
});
afterEach(() => backend.stop());

const addContacts = (count: number) => {
  for (let index = 0; index < count; index += 1) {
    acme.intercom.workspace.addContact({ role: "user", external_id: `c${index}` });
  }
  acme.intercom.clock.advance(HOUR_MS);
};

describe("the lines", () => {
  it("come in batches of 50, each with key, type, workspace and record", async () => {
    addContacts(120);
    await instance.sync(exportContacts, { initial: true });
    expect(backend.stored.map(({ path }) => path)).toEqual(Array(3).fill("/intercom/lines"));
    expect(backend.stored.map(({ body }) => (body.lines as object[]).length)).toEqual([50, 50, 20]);

    const [contact] = acme.intercom.workspace.contacts.values();
    const key = `contact:${contact?.id}:${contact?.updated_at}`;
    expect(heldBy(backend).get(key)).toEqual({
      key,
      type: "contact",
      workspace: ACME,
      record: expect.objectContaining({ id: contact?.id, external_id: contact?.external_id }),
    });
  });

  it("have the messages of a conversation", async () => {
    const { id: contactId } = acme.intercom.workspace.addContact({ role: "user" });
    const { conversation_id: id } = await acme.run<{ conversation_id: string }>(
      "createConversation",
      { contactId, body: "Is the compressor in stock?" },
    );
    await acme.run("replyToConversationAsContact", { id, contactId, body: "It is urgent." });
    acme.intercom.clock.advance(HOUR_MS);
    await instance.sync(exportConversations, { initial: true });
    const [line] = linesIn(backend);
    expect(JSON.stringify(line?.record)).toContain("Is the compressor in stock?");
    expect(JSON.stringify(line?.record)).toContain("It is urgent.");
  });

  it("are not sent for a customer without External ID", async () => {
    addContacts(1);
    instance = deploy(configVars, "");
    await expect(instance.sync(exportContacts, { initial: true })).rejects.toThrow(
      "External ID of Customer: enter the ID of its Intercom workspace.",
    );
    expect(backend.arrived).toEqual([]);
  });
});

it("sends what failed while the warehouse was away, once it is back at another address", async () => {
  addContacts(120);
  await backend.stop();
  await expect(instance.sync(exportContacts, { initial: true })).rejects.toThrow();
  backend = await startBackend();
  Object.assign(configVars, connectionsTo(acme.intercom, backend));
  await instance.replay();
  expect(heldBy(backend).size).toBe(120);
});

it("keeps tokens and keys out of the log", async () => {
  addContacts(1);
  backend.mishaps.push("down", "down", "down", "down");
  await expect(instance.sync(exportContacts, { initial: true })).rejects.toThrow("503");
  const log = instance.logs.join("\n");
  expect(log).toContain("503");
  for (const secret of [acme.intercom.token, backend.apiKey]) expect(log).not.toContain(secret);
});

describe("the shared endpoint", () => {
  let deliver: (notification: object) => Promise<unknown>;
  beforeEach(() => {
    const other = deploy(connectionsTo(blueSun.intercom, backend), BLUE_SUN);
    deliver = sharedEndpoint(
      endpoint.triggerPreprocessFlowConfig,
      flows,
      new Map([
        [ACME, instance],
        [BLUE_SUN, other],
      ]),
    );
  });
  const eventOf = (app_id: string, topic = "contact.deleted") =>
    notificationOf({ app_id, topic, item: { type: "contact", id: "5ba682d23d7cf92bef87bfd4" } });

  it.each(["contact.deleted", "ticket.created", "event.created"])(
    "takes %s to the customer whose workspace it comes from",
    async (topic) => {
      const sent = [eventOf(ACME, topic), eventOf(BLUE_SUN, topic)];
      for (const notification of sent) await deliver(notification);
      expect(linesIn(backend)).toEqual(
        sent.map(({ id, app_id, created_at, data: { item } }) => ({
          key: `event:${id}`,
          type: "event",
          workspace: app_id,
          record: { topic, created_at, item },
        })),
      );
    },
  );

  it("sends an event once, however often Intercom delivers it", async () => {
    const notification = eventOf(ACME);
    for (let times = 0; times < 3; times += 1) await deliver(notification);
    expect(linesIn(backend)).toHaveLength(1);
  });

  it("tells events without an ID apart by what they say", async () => {
    const withoutId = { ...eventOf(ACME), id: null };
    for (const created_at of [1, 2, 2]) await deliver({ ...withoutId, created_at });
    expect(linesIn(backend)).toHaveLength(3);
    expect(heldBy(backend).size).toBe(2);
  });

  it("sends an event again whose answer was lost, under the same key", async () => {
    backend.mishaps.push("lost answer", "down");
    await deliver(eventOf(ACME));
    expect(linesIn(backend)).toHaveLength(2);
    expect(heldBy(backend).size).toBe(1);
  });

  it("keeps an event that failed for good until it is replayed", async () => {
    backend.mishaps.push("down", "down", "down", "down");
    await expect(deliver(eventOf(ACME))).rejects.toThrow("503");
    await instance.replay();
    expect(heldBy(backend).size).toBe(1);
  });

  it("sends nothing for a ping", async () => {
    expect(await deliver({ ...eventOf(ACME, "ping"), id: null })).toBeNull();
    expect(backend.arrived).toEqual([]);
  });

  it.each([
    ["a workspace that nobody registered", eventOf("stranger")],
    ["an uninstall", { app_id: ACME }],
    ["a health check", { workspace_id: ACME }],
  ])("runs nothing for %s", async (_what, notification) => {
    await expect(deliver(notification)).rejects.toThrow(/no flow/);
    expect(backend.arrived).toEqual([]);
  });
});
