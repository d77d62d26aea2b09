import { action } from "@prismatic-io/spectral";
import { convertAction } from "@prismatic-io/spectral/dist/serverTypes/convertComponent";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { schemaOf, withOutputSchema } from "../../src/component/outputSchema";
import { BRANCHES } from "../../src/resources/common/branches";

const ajv = new Ajv({ ownProperties: true });
addFormats(ajv);

it.each<[string, unknown[], object]>([
  ["text", ["a"], { type: "string" }],
  ["a time", ["2025-07-17T11:18:08.000Z"], { type: "string", format: "date-time" }],
  ["a time and other text", ["2025-07-17T11:18:08Z", "soon"], { type: "string" }],
  ["a whole number", [3], { type: "integer" }],
  ["decimals", [155.5], { type: "number" }],
  ["whole numbers and decimals", [1, 2.5], { type: "number" }],
  ["a switch", [false], { type: "boolean" }],
  ["null", [null], {}],
  ["nothing", [undefined], {}],
  ["a file", [Buffer.from("ID3")], {}],
  ["no samples", [], {}],
  ["null and text", [null, "a"], {}],
  ["text and a number", ["a", 1], {}],
  ["an empty list", [[]], { type: "array" }],
  ["a list", [["a", "b"]], { type: "array", items: { type: "string" } }],
  ["a list of mixed things", [["a", 1]], { type: "array", items: {} }],
  [
    "records with different fields",
    [[{ id: "1", size: 2 }, { id: "2", size: 2.5 }, { name: null }]],
    {
      type: "array",
      items: {
        type: "object",
        properties: { id: { type: "string" }, size: { type: "number" }, name: {} },
      },
    },
  ],
  ["an empty record", [{}], { type: "object", properties: {} }],
  [
    "names that each workspace chooses",
    [{ custom_attributes: { paid: true }, ticket_attributes: { Title: "A" }, metadata: null }],
    {
      type: "object",
      properties: {
        custom_attributes: { type: "object" },
        ticket_attributes: { type: "object" },
        metadata: { type: "object" },
      },
    },
  ],
])("describes %s", (_name, samples, schema) => {
  expect(schemaOf(samples)).toEqual(schema);
});

it("describes any JSON in a way that it satisfies itself", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const schema = schemaOf([one, other]);
      expect([one, other].filter((each) => !ajv.validate(schema, each))).toEqual([]);
    }),
  );
});

describe("in its published form", () => {
  const example = { id: "1", tags: ["new"] };
  const schema = schemaOf([example]);
  const display = { label: "Get", description: "Gets." };

  it("is what spectral makes of the same schema", () => {
    const definition = action({
      display,
      inputs: {},
      perform: async () => ({ data: example }),
      examplePayload: { data: example },
    });
    const outputSchema = { type: "actionOutput" as const, schema };
    const { outputSchema: expected } = convertAction("get", { ...definition, outputSchema });
    expect(withOutputSchema(convertAction("get", definition))).toEqual(
      expect.objectContaining({ key: "get", outputSchema: expected }),
    );
  });

  it("is what spectral makes of the same schemas of branches", () => {
    const definition = action({
      display,
      inputs: {},
      allowsBranching: true,
      staticBranchNames: ["Found", "Missing"],
      perform: async () => ({ branch: "Found", data: example }),
      examplePayload: { branch: "Found", data: example },
    });
    const outputSchema = {
      type: "branchingOutput" as const,
      branchSchemas: { Found: schema, Missing: {} },
    };
    const { outputSchema: expected } = convertAction("get", { ...definition, outputSchema });
    expect(withOutputSchema(convertAction("get", definition))).toEqual(
      expect.objectContaining({ outputSchema: expected }),
    );
  });

  it("tells why Intercom refused, in the branch for it", () => {
    const [, unsuccessful] =
      withOutputSchema({
        staticBranchNames: BRANCHES,
        examplePayload: { branch: "Success", data: example },
        outputSchema: undefined as { branchSchemas: { schema: string }[] } | undefined,
      }).outputSchema?.branchSchemas ?? [];
    expect(JSON.parse(unsuccessful?.schema ?? "{}").properties).toMatchObject({
      code: { type: "string" },
      field: { type: "string" },
      message: { type: "string" },
      status: { type: "integer" },
      retryable: { type: "boolean" },
    });
  });
});
