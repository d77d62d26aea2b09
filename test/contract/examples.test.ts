import { readdirSync } from "node:fs";
import path from "node:path";
import { type JsonSchema, schemaOf } from "../../src/component/outputSchema";
import { isRecord } from "../../src/values/objects";
import { exampleInputs } from "../../tools/platform/examples";
import { component } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

/** Text and files have no fields. */
const fieldsOf = (result: unknown): [string, unknown][] =>
  isRecord(result) && !Buffer.isBuffer(result) ? Object.entries(result) : [];

const local = useIntercom();

const RESOURCES = [
  "admins",
  "articles",
  "banners",
  "content",
  "contentSnippets",
  "conversationAttributes",
  "conversations",
  "internalArticles",
  "macros",
  "messages",
  "notes",
  "segments",
  "teams",
  "tickets",
  "visitors",
  "helpCenter",
  "news",
  "brands",
  "emails",
  "finAgent",
  "ipAllowlist",
  "switch",
  "workflows",
  "calls",
  "finVoice",
  "officeHours",
  "dataExport",
  "reportingExport",
];

const keys = RESOURCES.flatMap((resource) =>
  readdirSync(path.resolve(__dirname, "../../src/actions", resource)).map((file) =>
    path.basename(file, ".ts"),
  ),
);

/** Fields of an example that a sample workspace does not have, or that contradict the inputs. */
const EXPECTED: Record<string, RegExp> = {
  // Recorded answers leave these out, or have one more, which Intercom's own examples do not.
  sendEmail: /^\/owner\/away_mode_/,
  sendInAppMessage: /^\/(owner\/away_mode_|subject$)/,
  sendWhatsAppMessage: /^\/(owner\/away_mode_|subject$)/,
  listSegments: /^\/pages$/,
  // The documented component promises these two, and this title.
  createTicket: /^\/ticket_state_(internal|external)_label|\/_default_title_$/,
  // Not of every workspace.
  convertVisitor: /\/formatted_phone$/,
  // The language that the example of Translated Content gives.
  createCollection: /^\/translated_content\/fr/,
};

/** Only what a workspace happens to have: a conversation or ticket with a company. */
// The latter four stand in recorded answers, and not in Intercom's own examples.
const OPTIONAL = [
  "company",
  "company_id",
  "team_priority_level",
  "topics",
  "sms_consent",
  "unsubscribed_from_sms",
];

const paths = ({ type, properties = {}, items }: JsonSchema, at = ""): [string, string][] => [
  [at, type === "integer" ? "number" : (type ?? "any")],
  ...Object.entries(properties).flatMap(([name, schema]) => paths(schema, `${at}/${name}`)),
  ...(items ? paths(items, `${at}/*`) : []),
];

/** The values in a result by their path, in which all items of a list have the same place. */
const values = (value: unknown, at = ""): [string, string][] => {
  if (Array.isArray(value)) return value.flatMap((each) => values(each, `${at}/*`));
  if (!isRecord(value)) return [[at, String(value)]];
  return Object.entries(value).flatMap(([name, each]) => values(each, `${at}/${name}`));
};

const withParsedJson = (value: unknown): unknown =>
  typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;

/** What stands inside a record that the result only refers to says nothing about the inputs. */
const ELSEWHERE = /\/(company|applied_by|author|owner|ticket_states)\//;

/** Whether a value that was given cannot stand in a result by chance. */
const isTelling = (value: string) => value.length > 3 && value !== "true" && value !== "false";

describe.each(keys)("the example of %s", (key) => {
  const action = component.actions[key];
  if (!action) throw new Error(`There is no action "${key}".`);
  const { examplePayload } = action;
  const inputs = exampleInputs(action);
  const run = () => local.run<unknown>(key, inputs);
  const unexpected = (found: string[]) => found.filter((at) => !EXPECTED[key]?.test(at));

  it("has nothing that the action does not return, and nothing of another type", async () => {
    const returned = new Map(paths(schemaOf([await run()])));
    const isNull = (at: string) => returned.get(at) === "any" || returned.get(at) === "array";
    const wrong = paths(schemaOf([examplePayload?.data])).filter(([at, type]) => {
      // Below a null or an empty list nothing can be compared.
      for (let above = at; above; above = above.replace(/\/[^/]*$/, "")) {
        if (!returned.has(above)) continue;
        if (above !== at && isNull(above)) return false;
        break;
      }
      const other = returned.get(at);
      return other === undefined || (type !== other && type !== "any" && other !== "any");
    });
    expect(unexpected(wrong.map(([at]) => at))).toEqual([]);
  });

  it("has all that the action returns", async () => {
    const result = await run();
    const example = examplePayload?.data;
    const missing = fieldsOf(result)
      .filter(([name, value]) => value !== null && !OPTIONAL.includes(name))
      .filter(([name]) => !Object.hasOwn(Object(example), name));
    expect(unexpected(missing.map(([name]) => `/${name}`))).toEqual([]);
  });

  it("shows what the examples of the inputs say", async () => {
    const given = new Set(
      Object.values(inputs)
        .flatMap((value) => values(withParsedJson(value)))
        .map(([, value]) => value)
        .filter(isTelling),
    );
    const shown = new Set(values(examplePayload?.data).map(String));
    const missing = values(await run())
      .filter(([at, value]) => given.has(value) && !ELSEWHERE.test(at))
      .filter((each) => !shown.has(String(each)));
    expect(unexpected(missing.map(([at]) => at))).toEqual([]);
  });
});

const bulk = Object.values(component.actions).filter(({ examplePayload }) =>
  Object.hasOwn(Object(examplePayload?.data), "skipped"),
);

it.each(bulk.map((action) => [action.key, action] as const))(
  "the example of %s shows an item that this action refused",
  (_, { display, examplePayload }) => {
    const { results } = Object(examplePayload?.data);
    expect(results[1].error.message).toMatch(
      new RegExp(`^Intercom refused ${display.label}: ${results[1].error.code}\\b`),
    );
  },
);

it.each([
  ["contactAttributesForm", "contact"],
  ["companyAttributesForm", "company"],
])("the example of %s has an attribute of its own kind", async (key, model) => {
  const { result } = Object(component.dataSources[key]?.examplePayload);
  const attributes = await local.run<{ data: { name: string }[] }>("listDataAttributes", { model });
  const names = attributes.data.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(result.schema.properties)));
});

it("the example of conversationAttributesForm has an attribute of its own kind", async () => {
  const { result } = Object(component.dataSources.conversationAttributesForm?.examplePayload);
  const attributes = await local.run<{ name: string }[] | { data: { name: string }[] }>(
    "listConversationAttributes",
  );
  const list = Array.isArray(attributes) ? attributes : attributes.data;
  expect(list.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(result.schema.properties)),
  );
});
