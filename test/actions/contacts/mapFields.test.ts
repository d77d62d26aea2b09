import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface Row {
  field: { key: string };
  defaultField?: { key: string };
  mappedField?: { key: string } | null;
}

interface Mapped {
  contacts: Record<string, unknown>[];
  unmapped_fields: string[];
}

/** A field map as somebody filled it in. */
const mapOf = (targets: Record<string, string | null>) => ({
  fields: Object.entries(targets).map(([field, target]) => ({
    field: { key: field, label: field },
    mappedObject: target && { key: "contact", label: "Contact" },
    mappedField: target && { key: target, label: target },
  })),
  options: [],
});

const map = (targets: Record<string, string | null>, records: unknown, inputs = {}) =>
  local.run<Mapped>("mapContactFields", { fieldMap: mapOf(targets), records, ...inputs });
const failure = async (fieldMap: unknown, records: unknown = []) =>
  (await local.fail("mapContactFields", { fieldMap, records })).message;

describe("Map Contact Fields", () => {
  it("sends nothing", async () => {
    await map({ Mail: "email" }, [{ Mail: "jane@example.com" }]);
    expect(local.requests()).toEqual([]);
  });

  it("names fields as Upsert Contacts does, and custom attributes by rows", async () => {
    const targets = {
      Mail: "email",
      Owner: "owner_id",
      Number: "external_id",
      Crew: "custom_attributes.team_mates",
      value: "custom_attributes.key",
      "No mails": "unsubscribed_from_emails",
    };
    const record = {
      Mail: "jane@example.com",
      Owner: 991267645,
      Number: "4711",
      Crew: 0,
      value: "x",
      "No mails": false,
    };
    expect(await map(targets, [record], { matchBy: "external_id" })).toEqual({
      contacts: [
        {
          matchBy: "external_id",
          email: "jane@example.com",
          ownerId: 991267645,
          external_id: "4711",
          unsubscribed_from_emails: false,
          customAttributes: [
            { key: "team_mates", value: 0 },
            { key: "key", value: "x" },
          ],
        },
      ],
      unmapped_fields: [],
    });
  });

  it("leaves out what is blank, and lists what is not mapped, in the map or in a record", async () => {
    const records = [
      { Mail: "jane@example.com", Name: " ", Tel: null, City: "Cork" },
      { Fax: "1" },
    ];
    expect(await map({ Mail: "email", Name: "name", Tel: "phone", Fax: null }, records)).toEqual({
      contacts: [{ matchBy: "email", email: "jane@example.com" }, { matchBy: "email" }],
      unmapped_fields: ["Fax", "City"],
    });
  });

  it("reads map and records from JSON text, and a record that is one alone", async () => {
    const inputs = {
      fieldMap: JSON.stringify(mapOf({ Mail: "email" })),
      records: '{"Mail":"a@b.example"}',
    };
    const { contacts } = await local.run<Mapped>("mapContactFields", inputs);
    expect(contacts).toEqual([{ matchBy: "email", email: "a@b.example" }]);
  });

  it("takes the field map that the data source offers, and makes items that are saved", async () => {
    local.intercom.workspace.dataAttributes.clear();
    local.intercom.workspace.addDataAttribute({
      name: "crew",
      model: "contact",
      data_type: "integer",
    });
    const offered = (await runDataSource("contactFieldMap", {
      connection: accessTokenConnection(local.intercom),
      fieldsToMap: ["E-Mail", "Owner ID", "Crew", "Fax"],
    })) as unknown as { fields: Row[] };
    const fieldMap = {
      ...offered,
      fields: offered.fields.map((row) => ({ ...row, mappedField: row.defaultField ?? null })),
    };
    const records = [
      { "E-Mail": "jane@example.com", "Owner ID": seeded.admin.id, Crew: "4", Fax: "1" },
    ];
    const mapped = await local.run<Mapped>("mapContactFields", { fieldMap, records });
    expect(mapped.unmapped_fields).toEqual(["Fax"]);
    const { results } = await local.run<{ results: object[] }>("upsertContacts", {
      contacts: mapped.contacts,
    });
    expect(results).toMatchObject([
      {
        status: "done",
        data: {
          created: true,
          contact: {
            email: "jane@example.com",
            owner_id: seeded.admin.id,
            custom_attributes: { crew: 4 },
          },
        },
      },
    ]);
  });

  it.each([
    ["another value", "jane@example.com", "the JSON cannot be read"],
    ["a map without fields", {}, "give the value of the field map Select Contact Fields"],
    ["rows that are none", { fields: ["email"] }, "give the value of the field map"],
    ["a map that nobody filled in", mapOf({ Mail: null }), "no field is mapped"],
    [
      "two fields for one",
      mapOf({ Work: "email", Private: "email" }),
      "Work and Private are both mapped to email",
    ],
    ["an unknown field", mapOf({ Shoe: "shoe_size" }), 'Shoe is mapped to "shoe_size"'],
    ["nothing", "", "is required"],
  ])("refuses %s", async (_, fieldMap, words) => {
    expect(await failure(fieldMap)).toContain(`Field Map`);
    expect(await failure(fieldMap)).toContain(words);
  });

  it("says which record is none", async () => {
    const message = await failure(mapOf({ Mail: "email" }), [{}, "jane@example.com"]);
    expect(message).toContain("Record 2");
  });
});
