import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, email } = seeded.contact;
const { company } = seeded;

type Inputs = Record<string, unknown>;

const rows = (values: Inputs) => Object.entries(values).map(([key, value]) => ({ key, value }));
const json = (values: Inputs) => JSON.stringify(values);
const writes = () =>
  local.requests().filter((request) => /^(POST|PUT)/.test(request) && !/search$/.test(request));
const ofWash = () => local.intercom.workspace.contacts.get(id)?.custom_attributes;
const definitions = () =>
  [...local.intercom.workspace.dataAttributes.values()].map(({ name, model, data_type }) => ({
    name,
    model,
    data_type,
  }));

const update = (inputs: Inputs) => local.run("updateContact", { id, ...inputs });
const refusal = (inputs: Inputs) => local.fail("updateContact", { id, ...inputs });

/** Every action that writes custom attributes, and what it needs besides. */
const ON_CONTACTS: [action: string, inputs: Inputs][] = [
  ["createContact", { email: "simon@example.com" }],
  ["updateContact", { id }],
  ["upsertContact", { email }],
  ["findOrCreateContact", { email: "simon@example.com" }],
  ["updateUser", { value: email }],
  ["createOrUpdateUser", { email }],
];
const ON_COMPANIES: [action: string, inputs: Inputs][] = [
  ["createCompany", { company_id: "guild", name: "Guild" }],
  ["updateCompany", { company_id: company.companyId }],
  ["upsertCompany", { company_id: company.companyId }],
  ["findOrCreateCompany", { company_id: "guild" }],
];

describe.each(ON_CONTACTS)("%s", (action, inputs) => {
  it("writes rows in the types of the workspace, and JSON", async () => {
    await local.run(action, {
      ...inputs,
      customAttributes: rows({ team_mates: "4", paid_subscriber: "TRUE", renewal_date: "" }),
      customAttributesJson: json({ score: 1.5, favourite_ship: "Serenity" }),
    });
    const sent = { team_mates: 4, paid_subscriber: true, score: 1.5, favourite_ship: "Serenity" };
    const bodies = local.intercom.traffic.map((each) => each.json as Inputs | undefined);
    expect(bodies.find((body) => body?.custom_attributes)?.custom_attributes).toEqual(sent);
    expect([...local.intercom.workspace.contacts.values()]).toContainEqual(
      expect.objectContaining({ custom_attributes: expect.objectContaining(sent) }),
    );
  });

  it("refuses an unknown name before it writes anything, and names the nearest", async () => {
    const error = await local.fail(action, {
      ...inputs,
      customAttributes: rows({ Team_mate: "4" }),
    });
    expect(error).toMatchObject({
      name: "InputError",
      message:
        'Custom Attributes: "Team_mate" is not a custom attribute of contacts. The nearest name is "team_mates".',
    });
    expect(writes()).toEqual([]);
  });
});

describe.each(ON_COMPANIES)("%s", (action, inputs) => {
  it("writes rows and JSON, and creates what is missing when asked to", async () => {
    await local.run(action, {
      ...inputs,
      customAttributes: rows({ account_tier: 7, employees: "85" }),
      customAttributesJson: json({ region: "Dublin" }),
      createMissingAttributes: "true",
    });
    expect([...local.intercom.workspace.companies.values()]).toContainEqual(
      expect.objectContaining({
        custom_attributes: {
          creation_source: "api",
          account_tier: "7",
          region: "Dublin",
          employees: 85,
        },
      }),
    );
    expect(definitions()).toContainEqual({
      name: "employees",
      model: "company",
      data_type: "integer",
    });
  });

  it("refuses an unknown name, one of contacts included, before it writes anything", async () => {
    const error = await local.fail(action, { ...inputs, customAttributesJson: json({ score: 1 }) });
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(
      /^Custom Attributes JSON: "score" is not a custom attribute of companies\. Known: account_tier, region\. Turn on Create Missing Attributes to create it\.$/,
    );
    expect(writes()).toEqual([]);
  });
});

describe("a value", () => {
  it.each([
    ["team_mates", "4", 4],
    ["team_mates", " -12 ", -12],
    ["team_mates", 4, 4],
    ["score", "4.25", 4.25],
    ["score", "7", 7],
    ["paid_subscriber", "False", false],
    ["paid_subscriber", true, true],
    ["paid_subscriber", "YES", true],
    ["favourite_ship", "x".repeat(255), "x".repeat(255)],
    ["favourite_ship", 42, "42"],
    ["favourite_ship", " Serenity ", " Serenity "],
    ["renewal_date", "1769850000", 1769850000],
    ["renewal_date", "1769850000000", 1769850000],
    ["renewal_date", 1769850000, 1769850000],
    ["renewal_date", "2026-01-31", 1769817600],
    ["renewal_date", "2026-01-31T10:00:00+01:00", 1769850000],
  ])("of %s: %j is written as %j", async (name, given, written) => {
    await update({ customAttributes: rows({ [name]: given }) });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { [name]: written } });
    expect(ofWash()).toMatchObject({ [name]: written });
  });

  it.each<[string, unknown, string]>([
    ["team_mates", "four", '"four" is not a whole number.'],
    ["team_mates", "4.5", '"4.5" is not a whole number.'],
    ["team_mates", true, '"true" is not a whole number.'],
    ["score", "high", '"high" is not a number.'],
    ["paid_subscriber", "maybe", '"maybe" is not true or false.'],
    ["renewal_date", "soon", /"soon" is not a time: /.source],
    ["renewal_date", "31.01.2026", /"31\.01\.2026": write a date as /.source],
    ["renewal_date", "20260131", /"20260131": write a date as /.source],
    ["renewal_date", "2026-02-31", /"2026-02-31": February 2026 has no /.source],
    ["score", "9007199254740993", ".* cannot be kept exactly"],
    ["favourite_ship", { name: "Serenity" }, ".* is not text"],
    ["favourite_ship", "x".repeat(256), "256 characters are more than 255"],
  ])("of another type is refused: %s, %j", async (name, given, message) => {
    const error = await refusal({ customAttributesJson: json({ [name]: given }) });
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(new RegExp(`^Custom Attributes JSON, ${name}: ${message}`));
    expect(writes()).toEqual([]);
  });

  it("is compared with the options of a list as it is read", async () => {
    local.intercom.workspace.addDataAttribute({
      name: "deck",
      data_type: "integer",
      options: ["5", "6"],
    });
    await update({ customAttributes: rows({ deck: " 5 " }) });
    expect(ofWash()).toMatchObject({ deck: 5 });
  });

  it("must be one of the options of a list", async () => {
    local.intercom.workspace.addDataAttribute({
      name: "ship_class",
      options: ["Firefly", "Reaver"],
    });
    await update({ customAttributes: rows({ ship_class: "Firefly" }) });
    expect(ofWash()).toMatchObject({ ship_class: "Firefly" });
    const error = await refusal({ customAttributes: rows({ ship_class: "firefly" }) });
    expect(error.message).toBe(
      'Custom Attributes, ship_class: "firefly" is not one of Firefly, Reaver.',
    );
  });

  it("left blank says nothing", async () => {
    await update({ name: "Wash", customAttributes: rows({ team_mates: " ", no_such_name: "" }) });
    expect(local.requests()).toEqual([`PUT /contacts/${id}`]);
    expect(local.lastRequest().json).toEqual({ name: "Wash" });
  });

  it.each([
    [
      "in rows and JSON at once",
      { customAttributes: rows({ score: "1" }), customAttributesJson: json({ score: 2 }) },
      'Custom Attributes: "score" is given in Custom Attributes JSON as well.',
    ],
    [
      "that is null",
      { customAttributesJson: json({ score: null }) },
      'Custom Attributes JSON: "score" is null. To empty it, name custom_attributes.score in Clear Fields.',
    ],
    [
      "given and emptied at once",
      { customAttributes: rows({ score: "1" }), clearFields: ["custom_attributes.score"] },
      "Custom Attributes, score is filled in and listed in Clear Fields: remove one.",
    ],
  ])("%s is refused", async (_, inputs, message) => {
    expect(await refusal(inputs)).toMatchObject({ name: "InputError", message });
    expect(writes()).toEqual([]);
  });

  it.each([
    ["not JSON", "{score", /^Custom Attributes JSON: the JSON cannot be read/],
    ["a list", "[1]", /^Custom Attributes JSON: "\[1\]" is not a JSON object\.$/],
  ])("cannot be read from %s", async (_, customAttributesJson, message) => {
    const error = await refusal({ customAttributesJson });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("of an archived attribute is refused like an unknown one", async () => {
    const { workspace } = local.intercom;
    workspace.addDataAttribute({ name: "old_ship", archived: true });
    const error = await refusal({ customAttributes: rows({ old_ship: "Bessie" }) });
    expect(error.message).toContain('"old_ship" is not a custom attribute of contacts.');
  });

  it("cannot be written to a standard attribute", async () => {
    const error = await refusal({ customAttributes: rows({ phone: "+3531" }) });
    expect(error.message).toContain('"phone" is not a custom attribute of contacts.');
  });
});

describe("Clear Fields", () => {
  it("empties a custom attribute by null and leaves the others", async () => {
    await update({ clearFields: ["custom_attributes.team_mates"] });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { team_mates: null } });
    expect(ofWash()).toEqual({ paid_subscriber: true, monthly_spend: 155, team_mates: null });
  });

  it("empties one and sets another in one request", async () => {
    await update({
      clearFields: ["custom_attributes.team_mates", "phone"],
      customAttributes: rows({ score: "2" }),
    });
    expect(local.lastRequest().json).toEqual({
      phone: null,
      custom_attributes: { score: 2, team_mates: null },
    });
  });

  it("empties a custom attribute of a company by null", async () => {
    await local.run("updateCompany", {
      company_id: company.companyId,
      clearFields: ["custom_attributes.account_tier", "website"],
    });
    expect(local.lastRequest().json).toEqual({
      website: "",
      custom_attributes: { account_tier: null },
    });
  });
});

describe("Create Missing Attributes", () => {
  const createMissingAttributes = "true";

  it.each([
    ["text", "Serenity", "string", "Serenity"],
    ["integer", "43", "integer", 43],
    ["an integer of 15 digits", "123456789012345", "integer", 123456789012345],
    ["a code of 16 digits", "1234567890123456", "string", "1234567890123456"],
    ["float", "43.5", "float", 43.5],
    ["boolean", "True", "boolean", true],
    ["date", "2026-01-31", "date", 1769817600],
    ["time", "2026-01-31T09:00:00Z", "date", 1769850000],
    ["a number with more", "43 EU", "string", "43 EU"],
    ["a phone number", "+353871234567", "string", "+353871234567"],
    ["a code with zeros in front", "01234", "string", "01234"],
    ["more digits than a number keeps", "12345678901234567890", "string", "12345678901234567890"],
    [
      "more decimals than a number keeps",
      "0.12345678901234567890",
      "string",
      "0.12345678901234567890",
    ],
    ["minus zero", "-0", "string", "-0"],
    ["a code with an e", "12e5", "string", "12e5"],
    ["a small number", "1e-7", "float", 1e-7],
    ["a small number of JSON", 1e-7, "float", 1e-7],
    ["a day with more", "2024-01-01 kick-off", "string", "2024-01-01 kick-off"],
    ["a day that does not exist", "2023-02-29", "string", "2023-02-29"],
    ["an inherited name", "toString", "string", "toString"],
  ])("defines %s by what the value looks like, then writes it", async (_, given, type, written) => {
    await update({ customAttributes: rows({ brand_new: given }), createMissingAttributes });
    expect(local.requests()).toEqual([
      "GET /data_attributes",
      `GET /contacts/${id}`,
      "POST /data_attributes",
      `PUT /contacts/${id}`,
    ]);
    expect(definitions()).toContainEqual({ name: "brand_new", model: "contact", data_type: type });
    expect(ofWash()).toMatchObject({ brand_new: written });
  });

  it("defines nothing that is known", async () => {
    const before = definitions();
    await update({ customAttributes: rows({ score: "1" }), createMissingAttributes });
    expect(definitions()).toEqual(before);
  });

  it("defines nothing when another value is refused", async () => {
    const before = definitions();
    const customAttributes = rows({ brand_new: "1", team_mates: "four" });
    const error = await refusal({ customAttributes, createMissingAttributes });
    expect(error.message).toContain('Custom Attributes, team_mates: "four" is not a whole number.');
    expect(definitions()).toEqual(before);
    expect(writes()).toEqual([]);
  });

  it("finishes the work when run again after the contact was refused", async () => {
    local.intercom.faults.add({ method: "PUT", status: 400, code: "parameter_invalid" });
    const inputs = { customAttributes: rows({ brand_new: "43" }), createMissingAttributes };
    await refusal(inputs);
    await update(inputs);
    expect(ofWash()).toMatchObject({ brand_new: 43 });
  });

  it("passes on why Intercom does not define one, and saves nothing", async () => {
    const error = await refusal({
      name: "Wash",
      customAttributes: rows({ "brand.new": "1" }),
      createMissingAttributes,
    });
    expect(error).toMatchObject({
      status: 400,
      code: "parameter_invalid",
      field: "name",
      saved: [],
      unsaved: ['the custom attribute "brand.new"'],
    });
    expect(error.message).toContain('The custom attribute "brand.new" could not be created');
    expect(local.intercom.workspace.contacts.get(id)?.name).toBe("Hoban Washburn");
  });

  it.each([400, 503])(
    "tells what was defined when Intercom answers %d to another one",
    async (status) => {
      local.intercom.faults.add({
        method: "POST",
        path: "/data_attributes",
        skip: 1,
        status,
        times: 10,
      });
      const error = await refusal({
        customAttributesJson: json({ tier: "gold", seats: 3, desks: 4 }),
        createMissingAttributes,
      });
      expect(error).toMatchObject({
        status,
        saved: ['the custom attribute "tier"'],
        unsaved: ['the custom attribute "seats"', 'the custom attribute "desks"'],
      });
      expect(error.message).toContain('The custom attribute "seats" could not be created');
      expect(ofWash()).not.toHaveProperty("tier");
    },
  );

  it.each<[string, string, Inputs]>([
    ["a contact", "updateContact", { id: "5ba682d23d7cf92bef87bf00" }],
    ["a company", "updateCompany", { company_id: "nobody" }],
    ["a conversation", "updateConversation", { id: "1" }],
    ["a visitor", "updateVisitor", { userId: "nobody" }],
  ])("defines nothing for %s that does not exist", async (_, key, inputs) => {
    await local.fail(key, {
      ...inputs,
      customAttributes: rows({ brand_new: "1" }),
      createMissingAttributes,
    });
    expect(writes()).toEqual([]);
  });

  it.each<[string, Inputs]>([
    ["updateContact", { id }],
    ["updateCompany", { company_id: company.companyId }],
    ["updateConversation", { id: seeded.conversation.id }],
  ])("%s sends nothing for an attribute that is given and emptied at once", async (key, inputs) => {
    const error = await local.fail(key, {
      ...inputs,
      customAttributes: rows({ brand_new: "1" }),
      clearFields: ["custom_attributes.brand_new"],
      createMissingAttributes,
    });
    expect(error.name).toBe("InputError");
    expect(local.requests()).toEqual([]);
  });

  it("defines what is missing for a contact that exists, before it is changed", async () => {
    await local.run("upsertContact", {
      email,
      customAttributes: rows({ brand_new: "1" }),
      createMissingAttributes,
    });
    expect(writes()).toEqual(["POST /data_attributes", `PUT /contacts/${id}`]);
    expect(ofWash()).toMatchObject({ brand_new: 1 });
  });

  it("defines an attribute once, however many items have it", async () => {
    const item = (value: string) => ({
      email,
      customAttributes: { brand_new: value },
      createMissingAttributes,
    });
    await local.run("upsertContacts", { contacts: [item("1"), item("2"), item("3")] });
    expect(writes().filter((request) => request === "POST /data_attributes")).toHaveLength(1);
    expect(ofWash()).toMatchObject({ brand_new: 3 });
  });
});

describe("definitions", () => {
  it("are read again after reading them failed", async () => {
    local.intercom.faults.add({ path: "/data_attributes", status: 400, times: 1 });
    const item = (score: number) => ({ email, customAttributes: { score } });
    const { results } = await local.run<{ results: { status: string }[] }>("upsertContacts", {
      contacts: [item(1), item(2)],
    });
    expect(results.map(({ status }) => status)).toEqual(["failed", "done"]);
    expect(ofWash()).toMatchObject({ score: 2 });
  });
});
