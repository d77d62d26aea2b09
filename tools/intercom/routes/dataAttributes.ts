import { presentDataAttribute } from "../present/dataAttributes";
import { listOf } from "../present/lists";
import { checkFields, flag, isObject, type Json, pick, text } from "../server/body";
import { ApiError, invalid } from "../server/errors";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import { atLeast } from "../server/versions";
import type { DataAttribute } from "../workspace/dataAttributes";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/createdataattribute

/** Standard attributes: model, name, type, writable through the API. */
const STANDARD: [DataAttribute["model"], string, string, boolean][] = [
  ["contact", "name", "string", true],
  ["contact", "email", "string", true],
  ["contact", "phone", "string", true],
  ["contact", "external_id", "string", true],
  ["contact", "owner_id", "integer", true],
  ["contact", "signed_up_at", "date", true],
  ["contact", "last_seen_at", "date", true],
  ["contact", "created_at", "date", false],
  ["contact", "updated_at", "date", false],
  ["company", "name", "string", true],
  ["company", "company_id", "string", false],
  ["company", "plan", "string", true],
  ["company", "monthly_spend", "float", true],
  ["company", "remote_created_at", "date", true],
  ["company", "user_count", "integer", false],
];

const standardAttributes = STANDARD.map(([model, name, data_type, api_writable]) => ({
  type: "data_attribute",
  model,
  name,
  full_name: name,
  label: name.replaceAll("_", " "),
  description: `The ${name.replaceAll("_", " ")} of a ${model}`,
  data_type,
  api_writable,
  ui_writable: false,
  messenger_writable: true,
  custom: false,
  archived: false,
}));

const STORED_TYPES: Record<string, DataAttribute["data_type"]> = {
  string: "string",
  integer: "integer",
  float: "float",
  boolean: "boolean",
  date: "date",
  datetime: "date",
  options: "string",
};

const readOptions = (body: Json): string[] | null => {
  if (body.data_type !== "options") return null;
  return readValues(Array.isArray(body.options) ? body.options : []);
};

const readValues = (options: unknown[]): string[] => {
  const values = options.flatMap((option) => (isObject(option) ? String(option.value) : []));
  if (values.length < 2) throw invalid("A list needs at least two options", "options");
  return values;
};

const create = ({ workspace, body }: Call) => {
  const { name, model, data_type } = body;
  if (model !== "contact" && model !== "company") {
    throw invalid("The Data Attribute model field must be either contact or company", "model");
  }
  if (typeof name !== "string" || !/^[\p{L}\p{N}\p{Sc}_ -]+$/u.test(name)) {
    throw invalid(
      "Your name for this attribute must only contain alphanumeric characters, currency symbols, and hyphens",
      "name",
    );
  }
  const storedType = typeof data_type === "string" ? STORED_TYPES[data_type] : undefined;
  if (!storedType) throw invalid("Data Type isn't an option", "data_type");
  const known = [...standardAttributes, ...workspace.dataAttributes.values()];
  const taken = known.find((attribute) => attribute.name === name);
  if (taken) {
    const people = (kind: string) => (kind === "contact" ? "people" : kind);
    throw invalid(
      `You already have '${name}' in your ${people(taken.model)} data. To save this as new ${people(model)} data, use a different name.`,
      "name",
    );
  }
  const description = typeof body.description === "string" ? body.description : "";
  const options = readOptions(body);
  return presentDataAttribute(
    workspace.addDataAttribute({
      name,
      model,
      data_type: storedType,
      description,
      options,
      messenger_writable: body.messenger_writable === true,
    }),
  );
};

const update = ({ workspace, params, body }: Call) => {
  const attribute = workspace.dataAttributes.get(Number(params.id));
  if (!attribute) {
    throw new ApiError(404, "field_not_found", "We couldn't find that data attribute to update");
  }
  checkFields(body, { archived: flag, description: text, messenger_writable: flag });
  if (body.options !== undefined && !Array.isArray(body.options)) {
    throw invalid("Options isn't an array", "options");
  }
  const options = body.options && { options: readValues(body.options) };
  if (body.archived === true && workspace.attributesInUse.has(attribute.id)) {
    throw new ApiError(
      422,
      "data_invalid",
      "The Data Attribute you are trying to archive has a dependant object",
    );
  }
  Object.assign(attribute, pick(body, ["archived", "description", "messenger_writable"]), options, {
    updated_at: workspace.clock.seconds(),
  });
  return presentDataAttribute(attribute);
};

export const dataAttributeRoutes: Routes = {
  "GET /data_attributes": needs("Read users and companies", ({ workspace, query, version }) => {
    const model = queryValue(query.model);
    if (model === "conversation" && atLeast(version, "2.16")) {
      throw new ApiError(
        422,
        "parameter_invalid",
        "model=conversation is no longer supported. Use GET /conversations/attributes instead",
      );
    }
    const archived = queryValue(query.include_archived) === "true";
    const custom = [...workspace.dataAttributes.values()].map(presentDataAttribute);
    return listOf(
      [...standardAttributes, ...custom].filter(
        (attribute) =>
          (model === undefined || attribute.model === model) && (archived || !attribute.archived),
      ),
    );
  }),

  "POST /data_attributes": needs("Write data attributes", create),

  "PUT /data_attributes/:id": needs("Write data attributes", update),
};
