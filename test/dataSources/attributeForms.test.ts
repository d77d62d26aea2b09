import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const resultOf = async <Result>(key: string, inputs: object = {}): Promise<Result> => {
  const connection = accessTokenConnection(local.intercom);
  return (await runDataSource(key, { connection, ...inputs })) as unknown as Result;
};

interface Form {
  schema: { type: string; properties: Record<string, object> };
  uiSchema: { elements: { scope: string }[] };
}

describe("the form of contact attributes", () => {
  it("has a field of the fitting kind for each", async () => {
    const { schema } = await resultOf<Form>("contactAttributesForm");
    expect(local.requests()).toEqual(["GET /data_attributes"]);
    expect(schema).toEqual({
      type: "object",
      properties: {
        paid_subscriber: { title: "paid_subscriber", type: "boolean" },
        monthly_spend: { title: "monthly_spend", type: "integer" },
        team_mates: { title: "team_mates", type: "integer" },
        favourite_ship: { title: "favourite_ship", type: "string", maxLength: 255 },
        renewal_date: { title: "renewal_date", type: "string", format: "date" },
        score: { title: "score", type: "number" },
        crew_size: { title: "crew_size", type: "string", enum: ["1-10", "11-50"] },
      },
    });
  });

  it("shows every field, whatever its name, with label and description", async () => {
    local.intercom.workspace.addDataAttribute({
      name: "a/b~c",
      label: "A or B",
      description: "One of the two",
    });
    local.intercom.workspace.addDataAttribute({ name: "fax", archived: true });
    const { schema, uiSchema } = await resultOf<Form>("contactAttributesForm");
    expect(schema.properties["a/b~c"]).toMatchObject({
      title: "A or B",
      description: "One of the two",
    });
    expect(schema.properties).not.toHaveProperty("fax");
    expect(uiSchema).toMatchObject({ type: "VerticalLayout" });
    expect(uiSchema.elements).toHaveLength(Object.keys(schema.properties).length);
    expect(uiSchema.elements.at(-1)).toEqual({
      type: "Control",
      scope: "#/properties/a~1b~0c",
      label: "A or B",
    });
  });

  it("is filled in with what Custom Attributes JSON takes", async () => {
    const filledIn = {
      paid_subscriber: false,
      monthly_spend: 12,
      favourite_ship: "",
      renewal_date: "2026-01-31",
      score: 1.5,
      crew_size: "11-50",
    };
    await local.run("updateContact", { id: seeded.contact.id, customAttributesJson: filledIn });
    expect(local.lastRequest().json).toEqual({
      custom_attributes: {
        paid_subscriber: false,
        monthly_spend: 12,
        renewal_date: 1769817600,
        score: 1.5,
        crew_size: "11-50",
      },
    });
  });

  it("fails with the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    await expect(resultOf("contactAttributesForm")).rejects.toThrow(
      'lacks the permission "Read users and companies"',
    );
  });
});

describe("the form of company attributes", () => {
  it("has the attributes of companies", async () => {
    const { schema } = await resultOf<Form>("companyAttributesForm");
    expect(local.lastRequest()).toMatchObject({ query: { model: "company" } });
    expect(Object.keys(schema.properties)).toEqual(["account_tier", "region"]);
  });
});

describe("the map of contact fields", () => {
  const contact = { key: "contact", label: "Contact" };

  it("offers standard fields and custom attributes, and proposes those of the same name", async () => {
    const map = await resultOf("contactFieldMap", {
      fieldsToMap: ["E-Mail", "FavouriteShip", "Fax"],
    });
    expect(map).toMatchObject({
      fields: [
        {
          field: { key: "E-Mail", label: "E-Mail" },
          defaultObject: contact,
          defaultField: { key: "email", label: "Email" },
        },
        {
          field: { key: "FavouriteShip", label: "FavouriteShip" },
          defaultObject: contact,
          defaultField: { key: "custom_attributes.favourite_ship" },
        },
        { field: { key: "Fax", label: "Fax" } },
      ],
      options: [
        {
          object: contact,
          fields: expect.arrayContaining([
            { key: "external_id", label: "External ID" },
            { key: "custom_attributes.crew_size", label: "crew_size" },
          ]),
        },
      ],
    });
  });

  it("has no fields before any are named", async () => {
    expect(await resultOf("contactFieldMap")).toMatchObject({ fields: [] });
  });
});
