import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import {
  type ConfigVars,
  type Deployment,
  deploy,
} from "../../../test/examples/support/deployment";
import { useIntercom } from "../../../test/support/intercom";
import { notificationOf } from "../../../test/support/webhooks";
import { catchUp } from "../src/flows/catchUp";
import { forwardRemovals } from "../src/flows/forwardRemovals";
import { receiveCustomers } from "../src/flows/receiveCustomers";
import { receiveRemovals } from "../src/flows/receiveRemovals";
import { syncCompanies } from "../src/flows/syncCompanies";
import { syncContacts } from "../src/flows/syncContacts";

const local = useIntercom({ seed: false });
const HOUR_MS = 3_600_000;

let backend: Backend;
let instance: Deployment;
const configVars = (): ConfigVars => ({
  ...connectionsTo(local.intercom, backend),
  "Customer Fields": {
    fields: [
      { field: { key: "id" }, mappedField: { key: "external_id" } },
      { field: { key: "email" }, mappedField: { key: "email" } },
      { field: { key: "name" }, mappedField: { key: "name" } },
      { field: { key: "plan" } },
    ],
  },
  "Company Tag": "",
});
beforeEach(async () => {
  backend = await startBackend();
  instance = deploy(configVars());
});
afterEach(() => backend.stop());

/** The newest state of each record that the backend holds of one kind. */
const held = (kind: string): Record<string, unknown>[] => {
  const records = new Map<unknown, Record<string, unknown>>();
  for (const { path, body } of backend.stored) {
    if (path !== `/intercom/${kind}`) continue;
    for (const record of body[kind] as Record<string, unknown>[]) records.set(record.id, record);
  }
  return [...records.values()];
};

const contact = (name: string, more: object = {}) =>
  local.run<{ id: string; name: string }>("createContact", {
    role: "user",
    email: `${name.toLowerCase()}@example.com`,
    external_id: name.toLowerCase(),
    name,
    ...more,
  });

const names = () =>
  held("contacts")
    .map(({ name }) => name)
    .sort();

describe("Sync Contacts", () => {
  it("sends everybody at first, in batches of 50, then what changes", async () => {
    const { workspace, clock } = local.intercom;
    for (let index = 0; index < 120; index += 1) {
      workspace.addContact({ role: "user", external_id: `c${index}`, name: `Customer ${index}` });
    }
    clock.advance(HOUR_MS);
    expect(await instance.sync(syncContacts, { initial: true })).toBe(120);
    expect(held("contacts")).toHaveLength(120);
    expect(backend.stored.map(({ body }) => (body.contacts as object[]).length)).toEqual([
      50, 50, 20,
    ]);

    const { id } = await contact("Ada");
    clock.advance(HOUR_MS);
    expect(await instance.sync(syncContacts)).toBe(1);
    await local.run("updateContact", { id, name: "Ada Lovelace" });
    clock.advance(HOUR_MS);
    await instance.sync(syncContacts);
    expect(names()).toContain("Ada Lovelace");
    expect(held("contacts")).toHaveLength(121);
  });

  it("sends everything again that a backend did not store", async () => {
    for (const name of ["Ada", "Grace", "Joan"]) await contact(name);
    local.intercom.clock.advance(HOUR_MS);
    backend.mishaps.push("down", "lost answer", "down");
    await instance.sync(syncContacts, { initial: true });
    expect(names()).toEqual(["Ada", "Grace", "Joan"]);

    await contact("Mary");
    local.intercom.clock.advance(HOUR_MS);
    backend.mishaps.push("down", "down", "down", "down");
    const since = new Date(local.intercom.clock.now() - HOUR_MS).toISOString();
    // The platform gives the batch up: somebody is alerted, and catches up.
    await expect(instance.sync(syncContacts)).rejects.toThrow("503");
    await instance.invoke(catchUp, { since });
    expect(names()).toEqual(["Ada", "Grace", "Joan", "Mary"]);
  });
});

describe("Sync Companies", () => {
  it("sends the companies with the chosen tag only", async () => {
    const { id } = await contact("Ada");
    for (const name of ["Acme", "Blue Sun"]) {
      const company = await local.run<{ id: string }>("createCompany", {
        company_id: name,
        name,
      });
      await local.run("attachCompany", { id, companyId: company.id });
    }
    const tag = await local.run<{ id: string }>("tagCompanies", {
      name: "Paying",
      companyIds: ["Acme"],
    });
    local.intercom.clock.advance(HOUR_MS);

    await instance.sync(syncCompanies, { initial: true });
    expect(held("companies").map(({ name }) => name)).toEqual(["Acme", "Blue Sun"]);

    backend.stored.length = 0;
    instance = deploy({ ...configVars(), "Company Tag": tag.id });
    await instance.sync(syncCompanies, { initial: true });
    expect(held("companies").map(({ name }) => name)).toEqual(["Acme"]);
  });
});

describe("Receive Customers", () => {
  const customers = [
    { id: "ada", email: "ada@example.com", name: "Ada", plan: "Pro" },
    { id: "grace", email: "not an address", name: "Grace" },
  ];

  it("creates contacts by the field map, once, and reports each result", async () => {
    for (let times = 0; times < 2; times += 1) {
      await instance.invoke(receiveCustomers, { customers });
    }
    const [found] = local.intercom.workspace.contacts.values();
    expect([...local.intercom.workspace.contacts.values()]).toHaveLength(1);
    expect(found).toMatchObject({ external_id: "ada", email: "ada@example.com", name: "Ada" });
    expect(backend.stored.at(-1)).toMatchObject({
      path: "/intercom/results",
      body: { results: [{ status: "done" }, { status: "failed" }] },
    });
  });
});

describe("Receive Removals", () => {
  it("deletes and unsubscribes whom it is asked to, and leaves strangers alone", async () => {
    const ada = await contact("Ada");
    const grace = await contact("Grace");
    backend.mishaps.push("down");
    const result = await instance.invoke(receiveRemovals, {
      removals: [
        { id: "ada", request: "delete" },
        { id: "grace", request: "unsubscribe" },
        { id: "nobody", request: "delete" },
      ],
    });
    // The first run deleted Ada; the repeated one finds her no more.
    expect(result).toEqual({ deleted: 0, unsubscribed: 1 });
    expect(local.intercom.workspace.contacts.has(ada.id)).toBe(false);
    expect(await local.run("getContact", { id: grace.id })).toMatchObject({
      unsubscribed_from_emails: true,
    });
  });
});

describe("Forward Removals", () => {
  const item = { type: "contact", id: "5ba682d23d7cf92bef87bfd4", external_id: "ada" };

  it("sends each removal once, however often Intercom reports it", async () => {
    const notification = notificationOf({ topic: "contact.deleted", item });
    backend.mishaps.push("down", "lost answer");
    await instance.notify(forwardRemovals, notification);
    await instance.notify(forwardRemovals, notification);
    const removal = { topic: "contact.deleted", id: item.id, external_id: "ada" };
    // Once with an answer that was lost, once again by the repeated run.
    expect(backend.stored.map(({ body }) => body)).toMatchObject([
      { removals: [removal] },
      { removals: [removal] },
    ]);
  });

  it.each(["contact.user.created", "ping"])("leaves %s alone", async (topic) => {
    expect(await instance.notify(forwardRemovals, notificationOf({ topic, item }))).toBeNull();
    expect(backend.arrived).toEqual([]);
  });
});

describe("Catch Up", () => {
  it("sends what was created or changed since a time", async () => {
    await contact("Ada");
    local.intercom.clock.advance(24 * HOUR_MS);
    const since = new Date(local.intercom.clock.now()).toISOString();
    await contact("Grace");
    local.intercom.clock.advance(HOUR_MS);
    expect(await instance.invoke(catchUp, { since })).toMatchObject({ contacts: 1 });
    expect(names()).toEqual(["Grace"]);
  });

  it("says what is wrong with a time", async () => {
    await expect(instance.invoke(catchUp, { since: "soon" })).rejects.toThrow(/Since/);
    expect(backend.arrived).toEqual([]);
  });
});

it("keeps tokens and keys out of the log", async () => {
  await contact("Ada");
  backend.mishaps.push("down", "down", "down", "down");
  local.intercom.clock.advance(HOUR_MS);
  await expect(instance.sync(syncContacts, { initial: true })).rejects.toThrow();
  const log = instance.logs.join("\n");
  expect(log).toContain("503");
  for (const secret of [local.intercom.token, backend.apiKey]) expect(log).not.toContain(secret);
});
