import { seeded } from "../../../tools/intercom";
import { accessTokenConnection } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface Result<Data = Record<string, unknown>> {
  index: number;
  status: "done" | "failed" | "skipped";
  data?: Data;
  error?: Record<string, unknown> & { message: string };
}

interface Results<Data = Record<string, unknown>> {
  results: Result<Data>[];
  done: number;
  failed: number;
  skipped: number;
}

const bulk = <Data = Record<string, unknown>>(
  key: string,
  inputs: Record<string, unknown>,
  logs: string[] = [],
) => local.run<Results<Data>>(key, inputs, { logs });

const messages = ({ results }: Results) => results.map(({ error }) => error?.message);
const statuses = ({ results }: Results) => results.map(({ status }) => status);
const writes = () => local.requests().filter((request) => !request.startsWith("GET"));

const UNKNOWN = "5ba682d23d7cf92bef87bfff";
const newContacts = (count: number) =>
  Array.from({ length: count }, () => local.intercom.workspace.addContact().id);

describe("one result per item, in the order of the list", () => {
  it("Upsert Contacts creates and changes, each as Upsert Contact does", async () => {
    const { workspace } = local.intercom;
    const end = await bulk<{ created: boolean; contact: { id: string; name: string } }>(
      "upsertContacts",
      {
        contacts: [
          { email: "inara@example.com", name: "Inara" },
          { matchBy: "external_id", external_id: seeded.contact.externalId, name: "Hoban" },
          { email: "kaylee@example.com", role: "lead", customAttributes: { team_mates: "4" } },
        ],
      },
    );
    expect(end).toMatchObject({ done: 3, failed: 0, skipped: 0 });
    expect(end.results.map(({ index, data }) => [index, data?.created])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(workspace.contacts.get(seeded.contact.id)?.name).toBe("Hoban");
    expect(workspace.contacts.get(end.results[2]?.data?.contact.id ?? "")).toMatchObject({
      role: "lead",
      custom_attributes: { team_mates: 4 },
    });
  });

  it("Update Contacts changes what is given, and empties what is named", async () => {
    const end = await bulk("updateContacts", {
      contacts: JSON.stringify([
        { id: seeded.contact.id, name: "Hoban", clearFields: ["phone"] },
        { id: seeded.otherContact.id, companyIds: [seeded.company.companyId] },
      ]),
    });
    expect(statuses(end)).toEqual(["done", "done"]);
    expect(local.intercom.workspace.contacts.get(seeded.contact.id)).toMatchObject({
      name: "Hoban",
      phone: null,
    });
  });

  it("Upsert Companies creates and changes", async () => {
    const end = await bulk<{ id: string; company_id: string }>("upsertCompanies", {
      companies: [
        { company_id: seeded.company.companyId, size: "86" },
        { company_id: "guild", name: "Guild", monthly_spend: 5 },
      ],
    });
    expect(end.results.map(({ data }) => data?.company_id)).toEqual(["6", "guild"]);
    expect(local.intercom.workspace.companies.get(seeded.company.id)?.size).toBe(86);
  });

  it("Track Events says what was accepted", async () => {
    const end = await bulk("trackEvents", {
      events: [
        { eventName: "invited-friend", email: seeded.contact.email, createdAt: 1769850000 },
        { eventName: "left", id: seeded.lead.id, metadata: { order_date: "2026-01-31" } },
      ],
    });
    expect(end.results.map(({ data }) => data)).toMatchObject([
      { accepted: true, created_at: 1769850000 },
      { accepted: true, metadata: { order_date: 1769817600 } },
    ]);
  });

  it.each(["archiveContacts", "deleteContacts"])("%s is honest about what it did", async (key) => {
    const [one = "", other = ""] = newContacts(2);
    const end = await bulk<{ id: string }>(key, { contactIds: [one, UNKNOWN, other, " ", ".."] });
    expect(end).toMatchObject({ done: 2, failed: 3, skipped: 0 });
    expect(end.results.map(({ data }) => data?.id)).toEqual([
      one,
      undefined,
      other,
      undefined,
      undefined,
    ]);
    expect(messages(end).slice(1)).toEqual([
      expect.stringContaining("No active contact has this ID"),
      undefined,
      "Item 4: ID is required and was left blank.",
      'Item 5: ID: ".." is not an ID.',
    ]);
    const found = local.intercom.workspace.activeContacts().map(({ id }) => id);
    expect(found.filter((id) => [one, other].includes(id))).toEqual([]);
  });

  it.each(["archiveContacts", "deleteContacts"])(
    "%s does a contact named twice once",
    async (key) => {
      const [id = ""] = newContacts(1);
      const end = await bulk(key, { contactIds: [id, id] });
      expect(end.results).toMatchObject([
        { index: 0, status: "done", data: { id } },
        { index: 1, status: "done", data: { id } },
      ]);
      expect(local.requests()).toHaveLength(1);
    },
  );

  it.each([
    ["upsertContacts", "contacts", []],
    ["upsertContacts", "contacts", "[]"],
    ["trackEvents", "events", []],
    ["archiveContacts", "contactIds", []],
    ["deleteContacts", "contactIds", []],
    ["deleteContacts", "contactIds", undefined],
  ])("%s of an empty list does nothing", async (key, input, list) => {
    expect(await bulk(key, { [input]: list })).toEqual({
      results: [],
      done: 0,
      failed: 0,
      skipped: 0,
    });
    expect(local.requests()).toEqual([]);
  });

  it.each([
    ["nothing", "", "Contacts is required and was left blank."],
    ["text", '"a"', /^Contacts: .* is not a JSON list\.$/],
    [
      "a number that cannot be kept",
      '[{"external_id":0.12345678901234567890}]',
      /^Contacts: the number 0\.12345678901234567890 cannot be kept exactly/,
    ],
    ["half a list", "[{", /^Contacts: the JSON cannot be read/],
  ])("is refused for %s", async (_, contacts, message) => {
    const error = await local.fail("upsertContacts", { contacts });
    expect(error).toMatchObject({ name: "InputError", message: expect.stringMatching(message) });
  });
});

describe("a single value where a list is expected", () => {
  it("is a list of one ID", async () => {
    expect(await bulk("archiveContacts", { contactIds: seeded.contact.id })).toMatchObject({
      done: 1,
    });
    expect(local.requests()).toEqual([`POST /contacts/${seeded.contact.id}/archive`]);
  });

  it.each([
    ["an object", { email: "a@b.c" }],
    ["its text", '{"email":"a@b.c"}'],
  ])("is a list of one item: %s", async (_, contacts) => {
    expect(await bulk("upsertContacts", { contacts })).toMatchObject({ done: 1 });
  });
});

describe("an item that is refused", () => {
  it("fails by itself, in the words of the single action, and is never sent", async () => {
    const end = await bulk("upsertContacts", {
      contacts: [
        { email: "no address" },
        { email: "inara@example.com", emial: "x" },
        "Inara",
        null,
        { matchBy: "phone", email: "a@example.com" },
        { email: "a@example.com", customAttributes: { shoe_size: 43 } },
        { email: "b@example.com", role: "admin" },
      ],
    });
    expect(messages(end)).toEqual([
      'Item 1: Email: "no address" is not an email address.',
      'Item 2: "emial" is not a key of an item. Write "email".',
      'Item 3: "Inara" is text, but must be an object such as {"role":"user","email":"inara@example.com"}.',
      'Item 4: "null" is no object: it must be an object such as {"role":"user","email":"inara@example.com"}.',
      "Item 5: Match By is Phone, but Phone is empty.",
      expect.stringMatching(/^Item 6: Custom Attributes: "shoe_size" is not a custom attribute/),
      'Item 7: Role: "admin" is not one of User, Lead.',
    ]);
    expect(end.results[0]?.error).toEqual({
      code: null,
      field: null,
      status: null,
      requestId: null,
      retryable: false,
      candidates: [],
      saved: [],
      unsaved: [],
      message: 'Item 1: Email: "no address" is not an email address.',
    });
    expect(writes()).toEqual([]);
  });

  it("does not stop the others", async () => {
    const end = await bulk("trackEvents", {
      events: [
        { eventName: "left" },
        { eventName: "left", email: seeded.contact.email },
        { eventName: "left", userId: "nobody" },
      ],
    });
    expect(statuses(end)).toEqual(["failed", "done", "failed"]);
    expect(messages(end)[0]).toMatch(
      /^Item 1: Fill in exactly one of Contact ID, User ID and Email: /,
    );
  });

  it("is reported with code, field, status, request and whether it may pass", async () => {
    const headers = { "retry-after": "0" };
    local.intercom.faults.add({ path: "/companies", status: 503, times: 10, headers });
    const end = await bulk("upsertCompanies", { companies: [{ company_id: "a", name: "A" }] });
    expect(end.results[0]).toEqual({
      index: 0,
      status: "failed",
      error: expect.objectContaining({
        status: 503,
        retryable: true,
        code: "service_unavailable",
        requestId: expect.any(String),
        message: expect.stringContaining("Intercom refused Upsert Companies: service_unavailable"),
      }),
    });
  });

  it("says what was saved of it", async () => {
    local.intercom.faults.add({ path: /\/companies$/, method: "POST", status: 400, code: "bad" });
    const end = await bulk("updateContacts", {
      contacts: [{ id: seeded.contact.id, name: "Hoban", companyIds: ["6"] }],
    });
    expect(end.results[0]?.error).toMatchObject({
      saved: [`the fields of the contact ${seeded.contact.id}`],
      unsaved: ['membership in the company "6"'],
    });
  });
});

describe("Stop on Error", () => {
  it("sends nothing when an item is bad from the start", async () => {
    const end = await bulk("deleteContacts", {
      contactIds: [seeded.contact.id, ".."],
      stopOnError: "true",
    });
    expect(statuses(end)).toEqual(["skipped", "failed"]);
    expect(end).toMatchObject({ done: 0, failed: 1, skipped: 1 });
    expect(local.requests()).toEqual([]);
  });

  it("starts no item after one that failed", async () => {
    const ids = newContacts(200);
    local.intercom.settings.latencyMs = 5;
    const end = await bulk("archiveContacts", {
      contactIds: [UNKNOWN, ...ids],
      stopOnError: true,
    });
    const { done, failed, skipped } = end;
    expect(failed).toBe(1);
    expect(skipped).toBeGreaterThan(0);
    expect(done + failed + skipped).toBe(201);
    expect(local.requests()).toHaveLength(done + failed);
    const active = new Set(local.intercom.workspace.activeContacts().map(({ id }) => id));
    expect(end.results.slice(1).map(({ status }) => status === "done")).toEqual(
      ids.map((id) => !active.has(id)),
    );
  });
});

describe("items in parallel", () => {
  it("keep the order of the list, whatever comes back first", async () => {
    const companies = Array.from({ length: 100 }, (_, item) => ({ company_id: `c${item}` }));
    for (let fault = 0; fault < 5; fault += 1) {
      local.intercom.faults.add({ path: "/companies", delayMs: 30, skip: fault * 3 });
    }
    const end = await bulk<{ company_id: string }>("upsertCompanies", {
      companies: companies.map((company) => ({ ...company, name: "N" })),
    });
    expect(end.results.map(({ data }) => data?.company_id)).toEqual(
      companies.map(({ company_id }) => company_id),
    );
  });

  it("are sent while others are not answered yet", async () => {
    local.intercom.settings.latencyMs = 20;
    let isOver = false;
    const running = bulk("archiveContacts", { contactIds: newContacts(100) }).finally(() => {
      isOver = true;
    });
    let most = 0;
    while (!isOver) {
      const open = local.intercom.traffic.filter(({ status }) => status === 0);
      most = Math.max(most, open.length);
      await new Promise(setImmediate);
    }
    await running;
    expect(most).toBeGreaterThan(8);
  });

  it("with one identity run one after the other: nobody is created twice", async () => {
    local.intercom.settings.latencyMs = 3;
    const end = await bulk<{ created: boolean; contact: { id: string } }>("upsertContacts", {
      contacts: [
        { role: "lead", email: "Twin@example.com", name: "One" },
        { role: "lead", email: "twin@example.com", phone: "+353 871", name: "Two" },
        { role: "lead", matchBy: "phone", phone: "+353871", name: "Three" },
      ],
    });
    expect(end.results.map(({ data }) => data?.created)).toEqual([true, false, false]);
    const twins = local.intercom.workspace
      .activeContacts()
      .filter(({ email }) => email === "twin@example.com");
    expect(twins.map(({ name }) => name)).toEqual(["Three"]);
  });

  it("ask once for the custom attributes of the workspace", async () => {
    const contacts = newContacts(20).map((id) => ({ id, customAttributes: { team_mates: 3 } }));
    await bulk("updateContacts", { contacts });
    expect(local.requests().filter((request) => request.endsWith("/data_attributes"))).toEqual([
      "GET /data_attributes",
    ]);
  });

  it("define a missing attribute once", async () => {
    const contacts = newContacts(40).map((id, shoe_size) => ({
      id,
      customAttributes: { shoe_size },
      createMissingAttributes: true,
    }));
    expect(await bulk("updateContacts", { contacts })).toMatchObject({ done: 40 });
    const defined = [...local.intercom.workspace.dataAttributes.values()];
    expect(defined.filter(({ name }) => name === "shoe_size")).toHaveLength(1);
  });
});

describe("a token that is no longer accepted", () => {
  const revoked = { status: 401, code: "token_revoked", times: 999 };

  it("ends the action, which says what was done before", async () => {
    const ids = newContacts(60);
    local.intercom.faults.add({ ...revoked, skip: 3 });
    const error = await local.fail("deleteContacts", { contactIds: ids });
    expect(error.name).toBe("ConnectionError");
    expect(error.message).toContain("Connect it again.");
    const left = new Set(local.intercom.workspace.activeContacts().map(({ id }) => id));
    expect(ids.filter((id) => !left.has(id))).toHaveLength(3);
    expect(String(error.saved)).toMatch(/^items? /);
    expect(error.message).toContain(`Saved: ${(error.saved as string[]).join(", ")}.`);
  });

  it("reports an item that was saved in part", async () => {
    local.intercom.faults.add({ ...revoked, path: /^\/contacts\/[^/]+\/companies$/ });
    const error = await local.fail("updateContacts", {
      contacts: [{ id: seeded.contact.id, name: "Hoban", companyIds: ["6"] }],
    });
    expect(error).toMatchObject({
      name: "ConnectionError",
      saved: [`item 1: the fields of the contact ${seeded.contact.id}`],
      unsaved: ["item 1"],
    });
  });

  it("names neighbours together", async () => {
    local.intercom.faults.add({ ...revoked, method: "PUT", skip: 2 });
    // Items of one contact run one after the other.
    const contacts = [1, 2, 3, 4, 5].map((name) => ({ id: seeded.contact.id, name: `${name}` }));
    expect(await local.fail("updateContacts", { contacts })).toMatchObject({
      saved: ["items 1 to 2"],
      unsaved: ["items 3 to 5"],
    });
  });

  it("is told by the first refusal", async () => {
    local.intercom.faults.add({ ...revoked, times: 1 });
    local.intercom.faults.add({ status: 401, code: "token_blocked", delayMs: 50 });
    const error = await local.fail("deleteContacts", { contactIds: newContacts(2) });
    expect(error.message).toContain("token_revoked");
  });

  it("hides nothing where nothing was done", async () => {
    const connection = accessTokenConnection(local.intercom, { accessToken: "other" });
    const error = await local.fail("deleteContacts", {
      connection,
      contactIds: [seeded.contact.id],
    });
    expect(error.name).toBe("ConnectionError");
    expect(error.saved).toBeUndefined();
  });
});

it("says in the log how far it came", async () => {
  const logs: string[] = [];
  await bulk("archiveContacts", { contactIds: newContacts(1200) }, logs);
  expect(logs.at(-1)).toMatch(/^info Archive Contacts: 1,200 of 1,200 done, [\d.]+ per second$/);
});
