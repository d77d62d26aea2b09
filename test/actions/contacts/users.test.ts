import { seeded } from "../../../tools/intercom";
import {
  accessTokenConnection,
  failureOf,
  type RunOptions,
  runAction,
} from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, email, externalId } = seeded.contact;
const NOWHERE = "0123456789abcdef01234567";
// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { "retry-after": "0", "x-ratelimit-remaining": "9" };

type Inputs = Record<string, unknown>;

/** Runs Update User. @returns the branch it takes, and what the next step sees there */
const updateUser = async (inputs: Inputs, options?: RunOptions) => {
  const connection = accessTokenConnection(local.intercom);
  const result = await runAction<Inputs>("updateUser", { connection, ...inputs }, options);
  return { branch: String(result.branch), data: result.data };
};

const updateWash = (inputs: Inputs, options?: RunOptions) =>
  updateUser({ updateBy: "id", value: id, ...inputs }, options);

const stored = (contactId: unknown = id) =>
  local.intercom.workspace.contacts.get(String(contactId));
const snapshot = (contactId: string = id) => structuredClone(stored(contactId));

/** JSON bodies of the requests of one kind. */
const bodies = (method: string, path?: string) =>
  local.intercom.traffic
    .filter((exchange) => exchange.method === method && (!path || exchange.path === path))
    .map(({ json }) => json);

describe("Update User", () => {
  it.each<[string, Inputs, object]>([
    [
      "Avatar Image",
      { avatar: "https://example.com/w.png" },
      { avatar: "https://example.com/w.png" },
    ],
    ["Email", { email: "Pilot@Example.com" }, { email: "Pilot@Example.com" }],
    ["Name", { name: "Wash" }, { name: "Wash" }],
    ["Phone", { phone: "+353 87 765 4321" }, { phone: "+353 87 765 4321" }],
    ["User ID", { userId: "W-1" }, { external_id: "W-1" }],
    [
      "Unsubscribed From Emails: Yes",
      { unsubscribedFromEmails: "true" },
      { unsubscribed_from_emails: true },
    ],
    [
      "Unsubscribed From Emails: No",
      { unsubscribedFromEmails: "false" },
      { unsubscribed_from_emails: false },
    ],
    ["Update Last Request At", { updateLastRequestAt: true }, { last_seen_at: expect.any(Number) }],
    ["Owner ID", { ownerId: "991267646" }, { owner_id: "991267646" }],
    [
      "Custom Attributes",
      { customAttributes: [{ key: "team_mates", value: "4" }] },
      { custom_attributes: { team_mates: 4 } },
    ],
    [
      "Custom Attributes JSON",
      { customAttributesJson: '{"paid_subscriber":false}' },
      { custom_attributes: { paid_subscriber: false } },
    ],
    ["Clear Fields", { clearFields: ["phone", "owner_id"] }, { phone: null, owner_id: null }],
  ])("sends %s alone when it alone is filled in", async (_label, inputs, sent) => {
    const { branch, data } = await updateWash(inputs);
    expect(bodies("PUT")).toEqual([sent]);
    expect(local.requests().filter((request) => /^P/.test(request))).toEqual([
      `PUT /contacts/${id}`,
    ]);
    expect({ branch, id: data.id }).toEqual({ branch: "Success", id });
  });

  it("sends everything in one request", async () => {
    const { branch, data } = await updateWash({
      avatar: "https://example.com/w.png",
      email: "pilot@example.com",
      name: "Wash",
      phone: "+353877654321",
      userId: "W-1",
      unsubscribedFromEmails: "true",
      ownerId: "991267646",
      clearFields: ["signed_up_at"],
      customAttributes: [{ key: "team_mates", value: "4" }],
      customAttributesJson: '{"paid_subscriber":false}',
    });
    const fields = {
      email: "pilot@example.com",
      name: "Wash",
      phone: "+353877654321",
      external_id: "W-1",
      unsubscribed_from_emails: true,
      owner_id: "991267646",
      signed_up_at: null,
    };
    const attributes = { team_mates: 4, paid_subscriber: false };
    const avatar = "https://example.com/w.png";
    expect(bodies("PUT")).toEqual([{ ...fields, avatar, custom_attributes: attributes }]);
    expect(branch).toBe("Success");
    const all = { ...attributes, monthly_spend: 155 };
    expect(data).toMatchObject({ ...fields, custom_attributes: all });
    expect(stored()).toMatchObject({ ...fields, avatar, custom_attributes: all });
  });

  it("sends nothing that was left blank", async () => {
    await updateWash({
      name: "Wash",
      email: " ",
      phone: "",
      userId: null,
      avatar: undefined,
      sessionCount: "",
      utmCampaign: "  ",
      unsubscribedFromEmails: "",
      updateLastRequestAt: "false",
      customAttributes: [],
      customAttributesJson: "",
      clearFields: [""],
    });
    expect(bodies("PUT")).toEqual([{ name: "Wash" }]);
    expect(bodies("POST")).toEqual([]);
  });

  it("sets the time of the last visit to now", async () => {
    jest.spyOn(Date, "now").mockReturnValue(1_772_443_800_999);
    const { data } = await updateWash({ updateLastRequestAt: "true" });
    expect(data.last_seen_at).toBe(1_772_443_800);
  });

  it.each([
    ["ID", { updateBy: "id", value: id }],
    ["User ID", { updateBy: "external_id", value: externalId }],
    ["email, which is the default", { value: email }],
    ["email in other letters", { updateBy: "email", value: "WASH@example.com" }],
    ["phone number", { updateBy: "phone", value: "+353871234567" }],
    ["phone number with spaces", { updateBy: "phone", value: " +353 (87) 123-4567 " }],
  ])("finds the user by %s", async (_key, by) => {
    const { branch, data } = await updateUser({ ...by, name: "Found" });
    expect({ branch, id: data.id, name: data.name }).toEqual({
      branch: "Success",
      id,
      name: "Found",
    });
    expect(local.lastRequest()).toMatchObject({ method: "PUT", path: `/contacts/${id}` });
  });

  it("returns the contact as it is at the end, its new company included", async () => {
    const { data } = await updateWash({ name: "Wash", companyIds: ["9"] });
    expect(data).toMatchObject({ name: "Wash", companies: { total_count: 3 } });
  });

  it("prefers the user to leads that have the same email", async () => {
    const { workspace } = local.intercom;
    const leads = [1, 2].map(() => workspace.addContact({ role: "lead", email, name: "Lead" }));
    const { branch, data } = await updateUser({ value: email, name: "Wash" });
    expect({ branch, id: data.id }).toEqual({ branch: "Success", id });
    expect(leads.map(({ name }) => name)).toEqual(["Lead", "Lead"]);
  });

  it("follows a merge to the contact there is now", async () => {
    const { workspace } = local.intercom;
    workspace.mergeContacts(seeded.lead.id, id);
    const { branch, data } = await updateUser({
      updateBy: "id",
      value: seeded.lead.id,
      name: "Wash",
    });
    expect({ branch, id: data.id }).toEqual({ branch: "Success", id });
  });
});

describe("Update User, when Intercom refuses", () => {
  const nothing = { field: null, saved: [], unsaved: [], candidates: [], retryable: false };

  it.each([
    ["id", NOWHERE, `No active contact has the ID "${NOWHERE}".`],
    ["external_id", "nobody", 'No active contact has the External ID "nobody".'],
    ["email", "nobody@example.com", 'No active contact has the email "nobody@example.com".'],
    ["phone", "+35312345", 'No active contact has the phone number "+35312345".'],
    [
      "email",
      seeded.archivedContact.email,
      `No active contact has the email "${seeded.archivedContact.email}".`,
    ],
  ])("takes Unsuccessful for an unknown %s: %s", async (updateBy, value, message) => {
    expect(await updateUser({ updateBy, value, name: "Nobody" })).toEqual({
      branch: "Unsuccessful",
      data: { ...nothing, code: "not_found", status: null, requestId: null, message },
    });
    expect(bodies("PUT")).toEqual([]);
  });

  it.each([
    ["email", { email: "twin@example.com" }, "twin@example.com", "email"],
    ["phone", { phone: "+35399" }, "+353 99", "phone number"],
  ])("names all users of one %s and changes none", async (updateBy, shared, value, inWords) => {
    const { workspace } = local.intercom;
    const twins = [1, 2].map(() => workspace.addContact({ ...shared, name: "Twin" }));
    const ids = twins.map((twin) => twin.id);
    const { branch, data } = await updateUser({ updateBy, value, name: "One" });
    expect({ branch, ...data, candidates: [] }).toEqual({
      ...nothing,
      branch: "Unsuccessful",
      code: "several_matches",
      status: null,
      requestId: null,
      message: expect.stringMatching(`^2 users have the ${inWords} `),
    });
    expect([...(data.candidates as string[])].sort()).toEqual(ids.sort());
    expect(twins.map(({ name }) => name)).toEqual(["Twin", "Twin"]);
  });

  it("names the contact that has the email already, and changes neither", async () => {
    const before = [snapshot(), snapshot(seeded.otherContact.id)];
    const { branch, data } = await updateWash({ email: "Joe@Bloggs.com", name: "Joe" });
    expect(branch).toBe("Unsuccessful");
    expect(data).toMatchObject({
      code: "conflict",
      status: 409,
      contactId: seeded.otherContact.id,
      archived: false,
      requestId: expect.any(String),
    });
    expect(data.message).toContain(`The contact ${seeded.otherContact.id} has the same email`);
    expect([snapshot(), snapshot(seeded.otherContact.id)]).toEqual(before);
  });

  it("names the archived contact that has the User ID already, and leaves it archived", async () => {
    const { branch, data } = await updateWash({ userId: seeded.archivedContact.externalId });
    expect(branch).toBe("Unsuccessful");
    expect(data).toMatchObject({ status: 409, contactId: seeded.archivedContact.id });
    expect(data).toMatchObject({ archived: true });
    expect(stored(seeded.archivedContact.id)?.archived).toBe(true);
  });

  it("passes on what Intercom says of a value", async () => {
    const { branch, data } = await updateWash({ ownerId: "1", name: "Wash" });
    expect(branch).toBe("Unsuccessful");
    expect(data).toEqual({
      ...nothing,
      code: "parameter_invalid",
      field: "owner_id",
      status: 400,
      requestId: expect.any(String),
      message: expect.stringContaining("The owner specified is not a member of the workspace"),
    });
    expect(stored()?.name).toBe("Hoban Washburn");
  });

  it.each(["401", "403"] as const)("names the missing permission (%s)", async (scopeErrors) => {
    local.intercom.settings.scopeErrors = scopeErrors;
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read users and companies"]),
    });
    const { branch, data } = await updateWash({ name: "Wash" });
    expect(branch).toBe("Unsuccessful");
    expect(data).toMatchObject({ status: Number(scopeErrors) });
    expect(data.message).toContain('lacks the permission "Write users and companies"');
  });
});

describe("Update User, when something else is wrong", () => {
  it.each<[string, Inputs, string]>([
    ["a blank value", { value: " ", name: "A" }, "Value is required and was left blank."],
    [
      "another key",
      { updateBy: "name", value: "Wash", name: "A" },
      'Update By: "name" is not one of Intercom ID, User ID, Email, Phone.',
    ],
    [
      "nothing to change",
      { value: email },
      "There is nothing to change: every field was left blank.",
    ],
    [
      "a field set and cleared",
      { value: email, name: "A", clearFields: ["name"] },
      "Name is filled in and listed in Clear Fields: remove one.",
    ],
    [
      "a broken number",
      { value: email, sessionCount: "a few" },
      'Session Count: "a few" is not a whole number, 0 or more.',
    ],
  ])("throws for %s", async (_, inputs, message) => {
    expect(await failureOf(updateUser(inputs))).toMatchObject({ name: "InputError", message });
    expect(bodies("PUT")).toEqual([]);
  });

  it("throws for a dead token", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "revoked", permissions: "all" });
    const error = await failureOf(updateWash({ name: "Wash" }));
    expect(error.name).toBe("ConnectionError");
    expect(error.message).toContain("Connect it again");
  });

  it.each([503, 429])("throws when Intercom answers %d for good", async (status) => {
    local.intercom.faults.add({ method: "PUT", status, headers: AT_ONCE, times: 99 });
    const error = await failureOf(updateWash({ name: "Wash" }));
    expect(error).toMatchObject({ name: "IntercomError", status, retryable: true });
    expect(bodies("PUT")).toHaveLength(10);
    expect(stored()?.name).toBe("Hoban Washburn");
  });
});

describe("Create or Update User", () => {
  it("sends every field by its own name", async () => {
    const user = await local.run("createOrUpdateUser", {
      userId: "S-1",
      email: "Simon@Example.com",
      phone: "+353871110000",
      name: "Simon Tam",
      avatar: "https://example.com/simon.png",
      signedUpAt: "2026-01-31T09:00:00Z",
      lastRequestAt: "1769850000000",
      unsubscribedFromEmails: "true",
      ownerId: seeded.admin.id,
      customAttributes: [{ key: "favourite_ship", value: "Serenity" }],
    });
    expect(bodies("POST", "/contacts")).toEqual([
      {
        role: "user",
        external_id: "S-1",
        email: "Simon@Example.com",
        phone: "+353871110000",
        name: "Simon Tam",
        avatar: "https://example.com/simon.png",
        signed_up_at: 1769850000,
        last_seen_at: 1769850000,
        unsubscribed_from_emails: true,
        owner_id: seeded.admin.id,
        custom_attributes: { favourite_ship: "Serenity" },
      },
    ]);
    expect(stored(user.id)).toMatchObject({ role: "user", email: "simon@example.com" });
  });

  it.each<[string, Inputs, string]>([
    [
      "nobody is identified",
      { name: "Nobody" },
      "ID, User ID or Email is required: all were left blank.",
    ],
    [
      "the last visit is given twice",
      { email, lastRequestAt: "1769850000", updateLastRequestAt: "true" },
      "Last Request At is given, and Update Last Request At sets it to now.",
    ],
  ])("fails before any request when %s", async (_, inputs, message) => {
    const error = await local.fail("createOrUpdateUser", inputs);
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).toEqual([]);
  });

  it("sets the time of the last visit of a new user to now", async () => {
    jest.spyOn(Date, "now").mockReturnValue(1_772_443_800_999);
    const user = await local.run("createOrUpdateUser", {
      email: "simon@example.com",
      updateLastRequestAt: true,
    });
    expect(user.last_seen_at).toBe(1_772_443_800);
  });
});

const UTM = {
  utmCampaign: "spring",
  utmContent: "header",
  utmMedium: "email",
  utmSource: "newsletter",
  utmTerm: "spaceship",
};
const UTM_ON_THE_WIRE = {
  utm_campaign: "spring",
  utm_content: "header",
  utm_medium: "email",
  utm_source: "newsletter",
  utm_term: "spaceship",
};

describe.each([
  ["updateUser", { updateBy: "id", value: id }],
  ["createOrUpdateUser", { id }],
])("%s, with fields of the older API", (action, who) => {
  const legacyCalls = () => local.intercom.traffic.filter(({ path }) => path === "/users");
  const tracking = () => stored()?.tracking;
  const run = (inputs: Inputs, options?: RunOptions) =>
    local.run(action, { ...who, ...inputs }, options);

  it("writes UTM fields with the current API where it takes them", async () => {
    local.intercom.settings.writableUtm = true;
    const user = await run(UTM);
    expect(bodies("PUT")).toEqual([UTM_ON_THE_WIRE]);
    expect(legacyCalls()).toEqual([]);
    expect(user).toMatchObject({ id, ...UTM_ON_THE_WIRE });
    expect(user).not.toHaveProperty("unsupportedFields");
  });

  it("writes them with version 1.4 where it does not, and nothing else", async () => {
    const before = snapshot();
    const user = await run({ utmSource: "newsletter", utmTerm: "spaceship" });
    const sent = { utm_source: "newsletter", utm_term: "spaceship" };
    expect(bodies("PUT")).toEqual([sent]);
    expect(legacyCalls().map(({ method, json }) => [method, json])).toEqual([
      ["POST", { id, ...sent }],
    ]);
    expect(legacyCalls()[0]?.headers["intercom-version"]).toBe("1.4");
    expect(user).toMatchObject(sent);
    expect(stored()).toEqual({
      ...before,
      tracking: { ...before?.tracking, ...sent },
      updated_at: expect.any(Number),
    });
  });

  it("saves the other fields first, apart from them", async () => {
    const user = await run({ name: "Wash", ...UTM });
    expect(bodies("PUT")).toEqual([{ name: "Wash" }, UTM_ON_THE_WIRE]);
    expect(bodies("POST")).toEqual([{ id, ...UTM_ON_THE_WIRE }]);
    expect(user).toMatchObject({ name: "Wash", ...UTM_ON_THE_WIRE });
  });

  it("names what is not taken, and what was saved", async () => {
    local.intercom.settings.legacyUsers = false;
    const inputs = { name: "Wash", utmSource: "newsletter", utmTerm: "spaceship" };
    const failure =
      action === "updateUser"
        ? (await updateUser({ ...who, ...inputs })).data
        : await local.fail(action, { ...who, ...inputs });
    expect(failure).toMatchObject({
      code: "unsupported_fields",
      retryable: false,
      saved: [`the fields of the contact ${id}`],
      unsaved: ["UTM Source", "UTM Term"],
    });
    expect(failure.message).toBe(
      "All else was saved, but Intercom does not take UTM Source, UTM Term any more.",
    );
    expect(stored()?.name).toBe("Wash");
  });

  it("goes on when asked to, lists them in the result and warns once", async () => {
    local.intercom.settings.legacyUsers = false;
    const logs: string[] = [];
    const inputs = { name: "Wash", utmSource: "newsletter", whenNotSupported: "continue" };
    const user = await run(inputs, { logs });
    expect(user).toMatchObject({ id, name: "Wash", unsupportedFields: ["UTM Source"] });
    expect(logs).toEqual([`warn Intercom did not take UTM Source of the contact ${id}.`]);
  });

  it("believes an answer, not a status", async () => {
    local.intercom.faults.add({
      path: "/users",
      status: 200,
      body: { type: "user", id, utm_source: null },
    });
    const inputs = { utmSource: "newsletter", whenNotSupported: "continue" };
    expect(await run(inputs)).toMatchObject({ unsupportedFields: ["UTM Source"] });
    expect(tracking()?.utm_source).toBeNull();
  });

  it("passes on a failure that is no refusal", async () => {
    local.intercom.faults.add({ path: "/users", status: 503, headers: AT_ONCE, times: 99 });
    const inputs = { name: "Wash", utmSource: "newsletter", whenNotSupported: "continue" };
    const error = await local.fail(action, { ...who, ...inputs });
    expect(error).toMatchObject({ status: 503, retryable: true });
    expect(error).toMatchObject({ saved: [`the fields of the contact ${id}`] });
    expect(legacyCalls()).toHaveLength(10);
  });
});

describe("fields of the older API, one by one", () => {
  it("never counts a session count as taken", async () => {
    const { branch, data } = await updateWash({ sessionCount: "12" });
    expect(branch).toBe("Unsuccessful");
    expect(data).toMatchObject({ code: "unsupported_fields" });
    expect(data.message).toBe(
      "All else was saved, but Intercom does not take Session Count any more.",
    );
    expect(bodies("POST", "/users")).toEqual([{ id, session_count: 12 }]);
    expect(stored()?.tracking.session_count).toBe(0);
    const continued = await updateWash({ sessionCount: "12", whenNotSupported: "continue" });
    expect(continued).toMatchObject({
      branch: "Success",
      data: { id, unsupportedFields: ["Session Count"] },
    });
  });

  it.each([
    ["lastSeenIp", "192.0.2.10", { last_seen_ip: "192.0.2.10" }],
    ["lastSeenUserAgent", "Mozilla/5.0", { last_seen_user_agent: "Mozilla/5.0" }],
    ["newSession", "true", { new_session: true }],
  ])("sends %s with version 1.4 at once", async (input, value, sent) => {
    const user = await local.run("createOrUpdateUser", { email, [input]: value });
    expect(bodies("POST", "/users")).toEqual([{ id, ...sent }]);
    expect(user).not.toHaveProperty("unsupportedFields");
  });

  it("counts one more session, and none unless asked to", async () => {
    await local.run("createOrUpdateUser", { email, newSession: "true" });
    expect(stored()?.tracking.session_count).toBe(1);
    await local.run("createOrUpdateUser", { email, newSession: "false" });
    expect(stored()?.tracking.session_count).toBe(1);
  });

  it("never counts a session twice when the outcome is unknown", async () => {
    local.intercom.faults.add({ path: "/users", drop: "after" });
    const error = await local.fail("createOrUpdateUser", { email, newSession: "true" });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(stored()?.tracking.session_count).toBe(1);
  });

  it("repeats what can be repeated", async () => {
    local.intercom.faults.add({ path: "/users", status: 503, headers: AT_ONCE, times: 2 });
    await local.run("createOrUpdateUser", { email, lastSeenIp: "192.0.2.10" });
    expect(stored()?.tracking.last_seen_ip).toBe("192.0.2.10");
  });

  it("creates the user before them", async () => {
    const user = await local.run("createOrUpdateUser", {
      email: "simon@example.com",
      utmSource: "newsletter",
      newSession: "true",
    });
    expect(bodies("POST", "/contacts")).toEqual([{ role: "user", email: "simon@example.com" }]);
    expect(stored(user.id)?.tracking).toMatchObject({
      utm_source: "newsletter",
      session_count: 1,
    });
    expect(user).toMatchObject({ utm_source: "newsletter" });
  });

  it("names only what was not taken when Intercom takes a part", async () => {
    local.intercom.settings.writableUtm = true;
    local.intercom.settings.legacyUsers = false;
    const error = await local.fail("createOrUpdateUser", {
      email,
      utmSource: "newsletter",
      lastSeenIp: "192.0.2.10",
    });
    expect(error).toMatchObject({ name: "UnsupportedFieldsError", unsaved: ["Last Seen IP"] });
    expect(error.message).not.toContain("UTM Source");
    expect(stored()?.tracking.utm_source).toBe("newsletter");
  });
});
