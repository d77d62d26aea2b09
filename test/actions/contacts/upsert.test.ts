import { type NewContact, seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, email, externalId } = seeded.contact;
const other = seeded.otherContact;
const gone = seeded.archivedContact;
const NEW = "simon@example.com";

type Inputs = Record<string, unknown>;
interface Upserted {
  created: boolean;
  contact: { id: string; [field: string]: unknown };
}

const contacts = () => local.intercom.workspace.contacts;
const stored = (contactId: unknown = id) => contacts().get(String(contactId));
const add = (contact: NewContact) => local.intercom.workspace.addContact(contact);
const withEmail = (address: string) =>
  [...contacts().values()].filter((contact) => contact.email === address);
const writes = () => local.requests().filter((request) => !/^GET|search$/.test(request));
const sent = (method: string) =>
  local.intercom.traffic.filter((each) => each.method === method).map(({ json }) => json);

/** Everything about a contact that stays when only its name changes. */
const besidesName = (contactId: string = id) => {
  const { name, updated_at, ...rest } = structuredClone(stored(contactId)) ?? {};
  return rest;
};

/** Lets the next lookup by email find a contact as it was a moment ago. */
const foundAMomentAgo = (contactId: string, meanwhile: () => void) => {
  const before = { type: "contact", ...besidesName(contactId), tags: [] };
  local.intercom.faults.add({
    path: "/contacts/search",
    status: 200,
    body: { type: "list", data: [before] },
  });
  local.intercom.faults.add({ path: `/contacts/${contactId}`, status: 200, body: before });
  meanwhile();
};

describe("Create or Update User", () => {
  const run = (inputs: Inputs) => local.run("createOrUpdateUser", inputs);

  it("goes by ID first: User ID and email are values then", async () => {
    await run({ id, userId: "W-1", email: NEW });
    expect(stored()).toMatchObject({ external_id: "W-1", email: NEW });
    expect(writes()).toEqual([`PUT /contacts/${id}`]);
  });

  it("goes by User ID next: the email is a value then", async () => {
    await run({ userId: externalId, email: NEW });
    expect(stored()).toMatchObject({ external_id: externalId, email: NEW });
    expect(writes()).toEqual([`PUT /contacts/${id}`]);
  });

  it("goes by email last: an unknown User ID is a value then", async () => {
    await run({ userId: "W-1", email: "WASH@Example.com" });
    expect(stored()).toMatchObject({ external_id: "W-1", email });
    expect(writes()).toEqual([`PUT /contacts/${id}`]);
  });

  it("creates a user when there is none", async () => {
    const user = await run({ email: NEW, name: "Simon", clearFields: ["phone"] });
    expect(sent("POST").at(-1)).toEqual({ role: "user", email: NEW, name: "Simon" });
    expect(stored(user.id)).toMatchObject({ role: "user", email: NEW, name: "Simon" });
  });

  it("creates a user beside a lead of the same email, and leaves the lead alone", async () => {
    const before = structuredClone(stored(seeded.lead.id));
    const user = await run({ email: seeded.lead.email, name: "Noor" });
    expect(user.role).toBe("user");
    expect(stored(seeded.lead.id)).toEqual(before);
  });

  it.each([true, false])("touches nothing but the given field (consent: %s)", async (consent) => {
    Object.assign(stored() ?? {}, { unsubscribed_from_emails: consent });
    const before = besidesName();
    await run({ email, name: "Wash" });
    expect(sent("PUT")).toEqual([{ email, name: "Wash" }]);
    expect(stored()?.name).toBe("Wash");
    expect(besidesName()).toEqual(before);
  });

  it("changes the user that search does not show yet", async () => {
    local.intercom.settings.indexDelaySeconds = 300;
    const { id: created } = await local.run("createContact", { email: NEW, phone: "+3531" });
    local.intercom.traffic.length = 0;
    const user = await run({ email: "Simon@Example.com", name: "Simon" });
    expect(local.requests()).toEqual([
      "POST /contacts/search",
      "POST /contacts",
      `GET /contacts/${created}`,
      `PUT /contacts/${created}`,
    ]);
    expect(user).toMatchObject({ id: created, name: "Simon", phone: "+3531" });
    expect(withEmail(NEW)).toHaveLength(1);
  });

  it.each([
    ["email", { email: gone.email }],
    ["User ID", { userId: gone.externalId }],
  ])("brings an archived user back, then changes it: %s", async (_, inputs) => {
    const before = besidesName(gone.id);
    const user = await run({ ...inputs, name: "Book" });
    expect(writes()).toEqual([
      "POST /contacts",
      `POST /contacts/${gone.id}/unarchive`,
      `PUT /contacts/${gone.id}`,
    ]);
    expect(user).toMatchObject({ id: gone.id, name: "Book" });
    expect(besidesName(gone.id)).toEqual({ ...before, archived: false });
  });

  it("follows a merge to the contact there is now", async () => {
    local.intercom.workspace.mergeContacts(other.id, id);
    expect(await run({ id: other.id, name: "Wash" })).toMatchObject({ id, name: "Wash" });
    expect(stored(other.id)?.name).toBe("Joe Bloggs");
  });

  it("fails for an unknown ID and creates nobody", async () => {
    const before = contacts().size;
    const unknown = "0123456789abcdef01234567";
    const error = await local.fail("createOrUpdateUser", { id: unknown, email: NEW });
    expect(error).toMatchObject({
      name: "MatchError",
      code: "not_found",
      message: `No active contact has the ID "${unknown}".`,
    });
    expect(contacts().size).toBe(before);
    expect(writes()).toEqual([]);
  });

  it("names the other contact that has the email, and changes neither", async () => {
    const before = structuredClone([stored(), stored(other.id)]);
    const error = await local.fail("createOrUpdateUser", {
      userId: externalId,
      email: other.email,
      name: "Joe",
    });
    expect(error).toMatchObject({ status: 409, contactId: other.id, archived: false });
    expect(error.message).toContain(`The contact ${other.id} has the same email or external ID.`);
    expect([stored(), stored(other.id)]).toEqual(before);
  });

  it("names two users of one email instead of taking one", async () => {
    const twins = [add({ email: "twin@example.com" }), add({ email: "twin@example.com" })];
    const error = await local.fail("createOrUpdateUser", { email: "twin@example.com", name: "T" });
    expect(error).toMatchObject({ code: "several_matches" });
    expect([...(error.candidates as string[])].sort()).toEqual(twins.map((twin) => twin.id).sort());
    expect(writes()).toEqual([]);
  });
});

describe("Create or Update User, when a user changes after it was found", () => {
  const run = (inputs: Inputs) => local.run("createOrUpdateUser", { name: "Wash", ...inputs });

  it("looks again after a passing 404", async () => {
    local.intercom.faults.add({ method: "PUT", status: 404 });
    expect(await run({ email })).toMatchObject({ id, name: "Wash" });
    expect(writes()).toEqual([`PUT /contacts/${id}`, `PUT /contacts/${id}`]);
  });

  it("brings it back when it was archived", async () => {
    foundAMomentAgo(id, () => Object.assign(stored() ?? {}, { archived: true }));
    expect(await run({ email })).toMatchObject({ id, name: "Wash" });
    expect(stored()?.archived).toBe(false);
    expect(withEmail(email)).toHaveLength(1);
    expect(writes()).toEqual([
      `PUT /contacts/${id}`,
      "POST /contacts",
      `POST /contacts/${id}/unarchive`,
      `PUT /contacts/${id}`,
    ]);
  });

  it("changes the contact it was merged into", async () => {
    const before = { type: "contact", ...besidesName(other.id), tags: [] };
    local.intercom.faults.add({ path: `/contacts/${other.id}`, status: 200, body: before });
    local.intercom.workspace.mergeContacts(other.id, id);
    expect(await run({ id: other.id })).toMatchObject({ id, name: "Wash" });
    expect(writes()).toEqual([`PUT /contacts/${other.id}`, `PUT /contacts/${id}`]);
  });

  it("goes where Intercom points when it refuses to change a merged contact", async () => {
    local.intercom.faults.add({
      method: "PUT",
      status: 410,
      code: "contact_merged",
      headers: { link: `</contacts/${other.id}>; rel="canonical"` },
    });
    expect(await run({ id })).toMatchObject({ id: other.id, name: "Wash" });
    expect(stored()?.name).toBe("Hoban Washburn");
  });

  it("creates it again when it was deleted", async () => {
    foundAMomentAgo(id, () => contacts().delete(id));
    const user = await run({ email });
    expect(withEmail(email).map((contact) => contact.id)).toEqual([user.id]);
    expect(user).toMatchObject({ role: "user", name: "Wash" });
  });

  it("fails when the ID that was given has gone", async () => {
    const before = { type: "contact", ...besidesName(), tags: [] };
    local.intercom.faults.add({ path: `/contacts/${id}`, status: 200, body: before });
    Object.assign(stored() ?? {}, { archived: true });
    const error = await local.fail("createOrUpdateUser", { id, name: "Wash" });
    expect(error).toMatchObject({ name: "MatchError", code: "not_found" });
    expect(stored()).toMatchObject({ archived: true, name: "Hoban Washburn" });
  });

  it("fails when a deleted user can neither be created nor brought back", async () => {
    local.intercom.settings.unarchiveDeletedErrors = 500;
    await local.run("deleteContact", { id });
    const error = await local.fail("createOrUpdateUser", { email, name: "Wash" });
    expect(error).toMatchObject({
      name: "MatchError",
      code: "not_restorable",
      candidates: [id],
      message: `The archived contact ${id} has the same email or External ID, and Intercom does not bring it back: it was probably deleted. Intercom frees both after some time.`,
    });
    expect(withEmail(email)).toEqual([]);
  });

  it("gives up after three times", async () => {
    local.intercom.faults.add({ method: "PUT", status: 404, times: 99 });
    const error = await local.fail("createOrUpdateUser", { email, name: "Wash" });
    expect(error).toMatchObject({ status: 404 });
    expect(sent("PUT")).toHaveLength(3);
  });

  it("takes it for done when another run has brought it back already", async () => {
    local.intercom.faults.add({ path: /unarchive$/, status: 404 });
    local.intercom.faults.add({
      path: `/contacts/${gone.id}`,
      status: 404,
      // Read before the other run had brought it back.
    });
    const bringBack = () => Object.assign(stored(gone.id) ?? {}, { archived: false });
    local.intercom.faults.add({ path: /unarchive$/, meanwhile: bringBack });
    expect(await run({ email: gone.email })).toMatchObject({ id: gone.id, name: "Wash" });
  });
});

describe("Upsert Contact", () => {
  const run = (inputs: Inputs) => local.run<Upserted>("upsertContact", inputs);

  it("creates, then changes", async () => {
    const first = await run({ email: NEW, name: "Simon", phone: "+3531" });
    expect(first).toMatchObject({ created: true, contact: { role: "user", email: NEW } });
    expect(sent("POST").at(-1)).toEqual({
      role: "user",
      email: NEW,
      name: "Simon",
      phone: "+3531",
    });
    const second = await run({ email: "SIMON@example.com", name: "Dr. Tam" });
    expect(second).toMatchObject({
      created: false,
      contact: { id: first.contact.id, name: "Dr. Tam", phone: "+3531" },
    });
  });

  it.each<[string, Inputs]>([
    ["external_id", { external_id: externalId, email: "pilot@example.com" }],
    ["phone", { phone: "+353 87 123 4567", name: "Wash" }],
    ["email", { email: "Wash@example.com", external_id: "W-1" }],
  ])("matches by %s", async (matchBy, inputs) => {
    expect(await run({ matchBy, ...inputs })).toMatchObject({ created: false, contact: { id } });
    expect(writes()).toEqual([`PUT /contacts/${id}`]);
  });

  it("sends a cleared field as null to a contact that exists, and not at all to a new one", async () => {
    await run({ email, clearFields: ["phone", "custom_attributes.team_mates"] });
    expect(sent("PUT")).toEqual([{ email, phone: null, custom_attributes: { team_mates: null } }]);
    await run({ email: NEW, clearFields: ["phone"] });
    expect(sent("POST").at(-1)).toEqual({ role: "user", email: NEW });
  });

  it("keeps consent unless asked to change it", async () => {
    Object.assign(stored() ?? {}, { unsubscribed_from_emails: true });
    await run({ email, name: "Wash" });
    expect(stored()?.unsubscribed_from_emails).toBe(true);
    await run({ email, unsubscribed_from_emails: "false" });
    expect(stored()?.unsubscribed_from_emails).toBe(false);
  });

  it("does not take a lead for the user, nor a user for the lead", async () => {
    const wash = structuredClone(stored());
    const lead = await run({ role: "lead", email, name: "Lead" });
    expect(lead).toMatchObject({ created: true, contact: { role: "lead" } });
    expect(stored()).toEqual(wash);
    await run({ email, name: "Wash" });
    expect(stored(lead.contact.id)?.name).toBe("Lead");
  });

  it.each([
    ["email", { email: "lead@example.com" }],
    ["phone", { phone: "+35311" }],
  ])("creates a lead by %s once, then changes it", async (matchBy, by) => {
    const first = await run({ role: "lead", matchBy, ...by });
    const second = await run({ role: "lead", matchBy, ...by, name: "Later" });
    expect(first).toMatchObject({ created: true, contact: { role: "lead" } });
    expect(second).toMatchObject({ created: false, contact: { id: first.contact.id } });
    expect(stored(first.contact.id)).toMatchObject({ role: "lead", name: "Later" });
  });

  it("names several leads, or takes the oldest or the newest", async () => {
    const at = (created_at: number) => add({ role: "lead", email: "two@x.example", created_at }).id;
    const [older, newer] = [at(1_700_000_000), at(1_700_000_001)];
    const inputs = { role: "lead", email: "two@x.example", name: "Chosen" };
    const error = await local.fail("upsertContact", inputs);
    expect(error).toMatchObject({ code: "several_matches" });
    expect(writes()).toEqual([]);
    for (const [severalMatches, chosen] of [
      ["oldest", older],
      ["newest", newer],
    ]) {
      expect(await run({ ...inputs, severalMatches })).toMatchObject({ contact: { id: chosen } });
    }
  });

  it("brings an archived user back under its own ID", async () => {
    const result = await run({ email: gone.email, name: "Book" });
    expect(result).toMatchObject({ created: false, contact: { id: gone.id, name: "Book" } });
  });

  it.each([
    ["email", { phone: "+3531" }, "Match By is Email, but Email is empty."],
    ["external_id", { email }, "Match By is External ID, but External ID is empty."],
    ["phone", { email }, "Match By is Phone, but Phone is empty."],
  ])("refuses to match by a blank %s before any request", async (matchBy, inputs, message) => {
    for (const action of ["upsertContact", "findOrCreateContact"]) {
      const error = await local.fail(action, { matchBy, ...inputs });
      expect(error).toMatchObject({ name: "InputError", message });
    }
    expect(local.requests()).toEqual([]);
  });
});

describe.each(["upsertContact", "findOrCreateContact"])("%s, for a lead", (action) => {
  it.each(["external_id", "email"])(
    "refuses an External ID, which Intercom would ignore, and creates nobody: by %s",
    async (matchBy) => {
      const before = contacts().size;
      const inputs = { role: "lead", matchBy, external_id: "L-1", email: "lead@example.com" };
      const error = await local.fail(action, inputs);
      expect(error.name).toBe("InputError");
      expect(error.message).toMatch(
        /^External ID: Intercom gives a lead an External ID of its own/,
      );
      expect(contacts().size).toBe(before);
    },
  );
});

describe("Find or Create Contact", () => {
  const run = (inputs: Inputs) => local.run<Upserted>("findOrCreateContact", inputs);
  const everything = {
    name: "Simon Tam",
    phone: "+353870001111",
    avatar: "https://example.com/simon.png",
    signed_up_at: "2026-01-31T09:00:00Z",
    last_seen_at: "2026-01-31",
    unsubscribed_from_emails: "true",
    ownerId: "991267646",
    companyIds: ["9", "new one"],
    customAttributes: [{ key: "team_mates", value: "4" }],
  };

  it.each<[string, Inputs]>([
    ["email", { email: "Wash@Example.com", external_id: "W-1" }],
    ["external_id", { external_id: externalId, email: NEW }],
    ["phone", { ...everything, phone: "+353871234567" }],
  ])("returns the contact that exists as it is: by %s", async (matchBy, inputs) => {
    const before = structuredClone(stored());
    const result = await run({ ...everything, matchBy, ...inputs });
    expect(result).toMatchObject({ created: false, contact: { id, name: "Hoban Washburn" } });
    expect(writes()).toEqual([]);
    expect(stored()).toEqual(before);
  });

  it("creates a new one with everything, its companies included", async () => {
    const { created, contact } = await run({ email: NEW, external_id: "S-1", ...everything });
    expect(created).toBe(true);
    expect(contact.companies).toMatchObject({ total_count: 2 });
    expect(stored(contact.id)).toMatchObject({
      role: "user",
      email: NEW,
      external_id: "S-1",
      name: "Simon Tam",
      phone: "+353870001111",
      avatar: "https://example.com/simon.png",
      signed_up_at: 1769850000,
      last_seen_at: 1769817600,
      unsubscribed_from_emails: true,
      owner_id: "991267646",
      custom_attributes: { team_mates: 4 },
    });
    const { companies } = local.intercom.workspace;
    const names = [...(stored(contact.id)?.companyIds ?? [])].map(
      (companyId) => companies.get(companyId)?.company_id,
    );
    expect(names).toEqual(["9", "new one"]);
  });

  it("creates a lead, and finds it again", async () => {
    const first = await run({ role: "lead", email: NEW, name: "Simon" });
    expect(first).toMatchObject({ created: true, contact: { role: "lead", name: "Simon" } });
    const second = await run({ role: "lead", email: NEW, name: "Other" });
    expect(second).toMatchObject({
      created: false,
      contact: { id: first.contact.id, name: "Simon" },
    });
  });

  it("leaves the contact as it is that search does not show yet", async () => {
    local.intercom.settings.indexDelaySeconds = 300;
    const { id: existing } = await local.run("createContact", { email: NEW, name: "Simon" });
    const before = structuredClone(stored(existing));
    const result = await run({ ...everything, email: NEW });
    expect(result).toMatchObject({ created: false, contact: { id: existing, name: "Simon" } });
    expect(stored(existing)).toEqual(before);
  });

  it("brings an archived user back and changes nothing else", async () => {
    const before = besidesName(gone.id);
    const result = await run({ ...everything, email: gone.email });
    expect(result).toMatchObject({ created: false, contact: { id: gone.id } });
    expect(stored(gone.id)?.name).toBe("Shepherd Book");
    expect(besidesName(gone.id)).toEqual({ ...before, archived: false });
  });
});

describe("companies", () => {
  const { companyId } = seeded.company;
  const company = (company_id: string) =>
    [...local.intercom.workspace.companies.values()].find((each) => each.company_id === company_id);
  const everything = {
    name: "Guild",
    plan: "Pro",
    size: "9",
    website: "https://guild.example",
    industry: "Companionship",
    monthly_spend: "49",
    remote_created_at: "2026-01-31T09:00:00Z",
    customAttributes: [{ key: "region", value: "Sihnon" }],
  };

  it("Find or Create Company returns a company that exists as it is", async () => {
    const before = structuredClone(company(companyId));
    const result = await local.run("findOrCreateCompany", { company_id: companyId, ...everything });
    expect(result).toMatchObject({ created: false, company: { id: seeded.company.id } });
    expect(local.requests()).toEqual(["GET /companies"]);
    expect(company(companyId)).toEqual(before);
  });

  it("Find or Create Company creates a new one with everything", async () => {
    const result = await local.run("findOrCreateCompany", { company_id: "guild", ...everything });
    expect(result).toMatchObject({
      created: true,
      company: { company_id: "guild", name: "Guild", plan: { name: "Pro" } },
    });
    expect(company("guild")).toMatchObject({
      name: "Guild",
      plan: "Pro",
      size: 9,
      website: "https://guild.example",
      industry: "Companionship",
      monthly_spend: 49,
      remote_created_at: 1769850000,
      custom_attributes: { region: "Sihnon" },
    });
    const again = await local.run("findOrCreateCompany", { company_id: "guild", name: "Other" });
    expect(again).toMatchObject({ created: false, company: { name: "Guild" } });
  });

  it("Find or Create Company does not take Intercom's ID for the caller's", async () => {
    const result = await local.run("findOrCreateCompany", { company_id: seeded.company.id });
    expect(result).toMatchObject({ created: true, company: { company_id: seeded.company.id } });
  });

  it("Find or Create Company does not create when it cannot look", async () => {
    local.intercom.faults.add({ method: "GET", status: 403, code: "api_plan_restricted" });
    const error = await local.fail("findOrCreateCompany", { company_id: "guild" });
    expect(error).toMatchObject({ status: 403 });
    expect(company("guild")).toBeUndefined();
  });

  it("Upsert Company creates, then changes only what is given", async () => {
    const created = await local.run("upsertCompany", { company_id: "guild", ...everything });
    expect(company("guild")?.id).toBe(created.id);
    await local.run("upsertCompany", {
      company_id: "guild",
      name: "The Guild",
      plan: " ",
      clearFields: ["website"],
    });
    expect(local.lastRequest()).toMatchObject({
      method: "POST",
      path: "/companies",
      json: { company_id: "guild", name: "The Guild", website: "" },
    });
    expect(company("guild")).toMatchObject({
      id: created.id,
      name: "The Guild",
      plan: "Pro",
      size: 9,
      website: "",
    });
  });

  it("Upsert Company survives losing the race for a new company", async () => {
    local.intercom.faults.add({
      path: "/companies",
      status: 400,
      code: "unique_company_constraint",
      message: "Company already exists.",
      headers: { "retry-after": "0" },
    });
    await local.run("upsertCompany", { company_id: companyId, name: "Blue Moon" });
    expect(company(companyId)?.name).toBe("Blue Moon");
  });
});
