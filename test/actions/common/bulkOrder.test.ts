import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

// Items about one record run one after the other, and each finds what the one before it did.
const local = useIntercom();

interface Results {
  results: {
    status: string;
    data?: { created: boolean; contact: { id: string } };
    error?: Record<string, unknown> & { message: string };
  }[];
  done: number;
  failed: number;
  skipped: number;
}

const bulk = (key: string, inputs: Record<string, unknown>, logs: string[] = []) =>
  local.run<Results>(key, inputs, { logs });
const statuses = ({ results }: Results) => results.map(({ status }) => status);
const sent = (request: string) => local.requests().filter((each) => each === request);
const leads = (email: string) =>
  [...local.intercom.workspace.contacts.values()].filter((contact) => contact.email === email);
const REFUSED = { status: 400, code: "parameter_invalid" };

describe("items of one new lead, while search lags behind", () => {
  beforeEach(() => {
    local.intercom.settings.indexDelaySeconds = 300;
  });
  const email = "tracey@example.com";
  const phone = "+353871111111";

  it.each<[string, object, object]>([
    ["an email", { email }, { email: "Tracey@Example.com" }],
    [
      "a phone number",
      { matchBy: "phone", phone: "+353 87 111 1111", email },
      { matchBy: "phone", phone },
    ],
    ["an email, with Match By Phone", { email }, { matchBy: "phone", phone, email }],
    [
      "a phone number, with Match By Email",
      { matchBy: "phone", phone },
      { matchBy: "email", email, phone },
    ],
  ])("that share %s make one lead", async (_, one, other) => {
    const { results } = await bulk("upsertContacts", {
      contacts: [
        { role: "lead", name: "One", ...one },
        { role: "lead", name: "Two", ...other },
      ],
    });
    expect(results.map(({ data }) => data?.created)).toEqual([true, false]);
    expect(results[1]?.data?.contact).toMatchObject({ id: results[0]?.data?.contact.id });
    expect(sent("POST /contacts")).toHaveLength(1);
    expect(local.intercom.workspace.contacts.get(results[0]?.data?.contact.id ?? "")).toMatchObject(
      { name: "Two" },
    );
  });

  it("find the lead also when the first item fails once it is created", async () => {
    local.intercom.faults.add({ path: /^\/contacts\/\w+\/companies$/, ...REFUSED });
    const end = await bulk("upsertContacts", {
      contacts: [
        { role: "lead", email, companyIds: ["6"] },
        { role: "lead", email, companyIds: ["6"] },
      ],
    });
    expect(statuses(end)).toEqual(["failed", "done"]);
    expect(leads(email)).toHaveLength(1);
  });

  it("find a lead by what an earlier item gave it", async () => {
    const contacts = [
      { role: "lead", email: seeded.lead.email, phone },
      { role: "lead", matchBy: "phone", phone, name: "Later" },
    ];
    expect(statuses(await bulk("upsertContacts", { contacts }))).toEqual(["done", "done"]);
    expect(sent("POST /contacts")).toEqual([]);
    expect(local.intercom.workspace.contacts.get(seeded.lead.id)?.name).toBe("Later");
  });

  it("are two when only the phone number is shared and the emails differ", async () => {
    const contacts = [email, "jubal@example.com"].map((each) => ({
      role: "lead",
      email: each,
      phone,
    }));
    const { results } = await bulk("upsertContacts", { contacts });
    expect(results.map(({ data }) => data?.created)).toEqual([true, true]);
  });

  it("are told apart by Match By where an item shares something with two leads", async () => {
    const contacts = [
      { role: "lead", email },
      { role: "lead", email: "jubal@example.com", phone },
      { role: "lead", matchBy: "phone", phone, email, name: "Jubal" },
    ];
    const { results } = await bulk("upsertContacts", { contacts });
    expect(results[2]?.data).toMatchObject({
      created: false,
      contact: { id: results[1]?.data?.contact.id, name: "Jubal" },
    });
  });

  it("are two when one is a user", async () => {
    const contacts = ["lead", "user"].map((role) => ({ role, email }));
    const { results } = await bulk("upsertContacts", { contacts });
    expect(results.map(({ data }) => data?.created)).toEqual([true, true]);
  });
});

describe("items of one record", () => {
  const { id } = seeded.contact;

  it("of Update Contacts end with what the last one said", async () => {
    local.intercom.faults.add({ method: "PUT", delayMs: 50 });
    const contacts = ["First", "Last"].map((name) => ({ id, name }));
    await bulk("updateContacts", { contacts });
    expect(local.intercom.workspace.contacts.get(id)?.name).toBe("Last");
  });

  it("of Upsert Companies end with what the last one said", async () => {
    const { companyId } = seeded.company;
    // Until it is answered, no other request goes out.
    const another = { company_id: "guild", name: "Guild" };
    local.intercom.faults.add({ method: "POST", path: "/companies", delayMs: 50, skip: 1 });
    const companies = ["First", "Last"].map((name) => ({ company_id: companyId, name }));
    await bulk("upsertCompanies", { companies: [another, ...companies] });
    expect(local.intercom.workspace.companies.get(seeded.company.id)?.name).toBe("Last");
  });

  it("are skipped when an earlier one failed and Stop on Error is on", async () => {
    local.intercom.faults.add({ method: "PUT", ...REFUSED });
    const contacts = ["First", "Last"].map((name) => ({ email: seeded.contact.email, name }));
    const end = await bulk("upsertContacts", { contacts, stopOnError: true });
    expect(statuses(end)).toEqual(["failed", "skipped"]);
    expect(sent(`PUT /contacts/${id}`)).toHaveLength(1);
    expect(sent("POST /contacts/search")).toHaveLength(1);
  });
});

describe("custom attributes of items", () => {
  const contact = { email: seeded.contact.email };

  it("are read again when reading them failed once", async () => {
    local.intercom.faults.add({ path: "/data_attributes", ...REFUSED });
    const customAttributes = { team_mates: "4" };
    const end = await bulk("upsertContacts", {
      contacts: [
        { ...contact, customAttributes },
        { ...contact, customAttributes },
      ],
    });
    expect(statuses(end)).toEqual(["failed", "done"]);
  });

  it("are defined once", async () => {
    const customAttributes = { brand_new: "4" };
    const item = { ...contact, customAttributes, createMissingAttributes: true };
    expect(statuses(await bulk("upsertContacts", { contacts: [item, item] }))).toEqual([
      "done",
      "done",
    ]);
    expect(sent("POST /data_attributes")).toHaveLength(1);
  });
});

it("a connection that is no longer accepted stops the others", async () => {
  const ids = Array.from({ length: 200 }, () => local.intercom.workspace.addContact().id);
  local.intercom.faults.add({ status: 401, code: "token_revoked", times: 999 });
  const error = await local.fail("archiveContacts", { contactIds: ids });
  expect(error.name).toBe("ConnectionError");
  expect(local.requests().length).toBeLessThanOrEqual(32);
});

it.each(["archiveContacts", "deleteContacts"])("%s takes one ID for a list of one", async (key) => {
  expect(await bulk(key, { contactIds: seeded.contact.id })).toMatchObject({ done: 1 });
  expect(local.requests()).toHaveLength(1);
});

describe("the log", () => {
  const UNKNOWN = "5ba682d23d7cf92bef87bfff";

  it("tells of the items that failed", async () => {
    const logs: string[] = [];
    await bulk("archiveContacts", { contactIds: [seeded.contact.id, UNKNOWN] }, logs);
    expect(logs.at(-1)).toMatch(/^info Archive Contacts: 1 of 2 done, 1 failed, 0 skipped, [\d.]+/);
  });

  it("tells of those that were not begun", async () => {
    const logs: string[] = [];
    const contacts = ["One", "Two", "Three"].map((name) => ({ id: UNKNOWN, name }));
    await bulk("updateContacts", { contacts, stopOnError: true }, logs);
    expect(logs.at(-1)).toMatch(/^info Update Contacts: 0 of 3 done, 1 failed, 2 skipped, [\d.]+/);
  });
});

it("an answer without an ID is no contact that was saved", async () => {
  local.intercom.faults.add({ method: "POST", path: "/contacts", status: 200, body: {} });
  const { results } = await bulk("upsertContacts", {
    contacts: [{ email: "tracey@example.com", companyIds: ["6"] }],
  });
  expect(results[0]?.error?.message).toMatch(/^Intercom answered Upsert Contacts unreadably/);
});
