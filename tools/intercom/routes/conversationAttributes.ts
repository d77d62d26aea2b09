import { randomUUID } from "node:crypto";
import { presentConversationAttribute } from "../present/conversationAttributes";
import { listOf } from "../present/lists";
import { flag, isObject, type Json, list, oneOf, text } from "../server/body";
import { ApiError } from "../server/errors";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import type { ConversationAttribute } from "../workspace/conversationAttributes";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes

const TYPES = [
  "string",
  "integer",
  "list",
  "decimal",
  "boolean",
  "datetime",
  "relationship",
  "files",
];

const refuse = (message: string, field?: string) =>
  new ApiError(422, "parameter_invalid", message, { field });

const notFound = (message: string) =>
  new ApiError(404, "conversation_attribute_not_found", message);

const attributeOf = ({ workspace, params }: Call): ConversationAttribute => {
  const attribute = workspace.conversations.attributes.get(Number(params.id));
  if (!attribute) throw notFound("Conversation attribute not found");
  return attribute;
};

/** Which type each field belongs to; the other fields are those of every type. */
const OWNERS: Record<string, string> = {
  multiline: "string",
  options: "list",
  reference: "relationship",
};

const CHECKS = {
  name: text,
  description: text,
  required: flag,
  visible_to_team_ids: list,
  multiline: flag,
  options: list,
  reference: (value: unknown) => isObject(value) && oneOf("one", "many")(value.type),
};

const readFields = (body: Json, dataType: unknown): Json => {
  for (const [field, check] of Object.entries(CHECKS)) {
    if (body[field] === undefined) continue;
    if (!check(body[field])) throw refuse(`${field} is invalid`, field);
    const owner = OWNERS[field];
    if (owner && owner !== dataType) {
      throw refuse(`${field} is only allowed for ${owner} attributes`, field);
    }
  }
  return Object.fromEntries(
    Object.keys(CHECKS).flatMap((field) =>
      body[field] === undefined ? [] : [[field, body[field]]],
    ),
  );
};

const newOption = (label: unknown) => ({ id: randomUUID(), label: String(label), archived: false });

const listAttribute = (call: Call): ConversationAttribute => {
  const attribute = attributeOf(call);
  if (attribute.data_type !== "list")
    throw refuse("Options can only be managed on list attributes");
  return attribute;
};

const labelOf = ({ body }: Call): string => {
  if (body.label === undefined) throw refuse("label is required", "label");
  if (typeof body.label !== "string") throw refuse("label must be a string", "label");
  if (Object.keys(body).length > 1) throw refuse("only 'label' is accepted");
  return body.label;
};

const optionOf = ({ params }: Call, { options }: ConversationAttribute) => {
  const option = options.find(({ id }) => id === params.option_id);
  if (!option) throw notFound("List option not found");
  return option;
};

const changed = (attribute: ConversationAttribute, { workspace }: Call) => {
  attribute.updated_at = workspace.clock.seconds();
  return presentConversationAttribute(attribute);
};

export const conversationAttributeRoutes: Routes = {
  "GET /conversations/attributes": needs("Read conversations", ({ workspace, query }) => {
    const withArchived = queryValue(query.include_archived) === "true";
    return listOf(
      [...workspace.conversations.attributes.values()]
        .filter(({ archived }) => withArchived || !archived)
        .map(presentConversationAttribute),
    );
  }),

  "POST /conversations/attributes": needs("Write conversations", ({ workspace, body }) => {
    const { name, data_type } = body;
    if (typeof name !== "string" || name.trim() === "") throw refuse("name is required", "name");
    if (typeof data_type !== "string" || !TYPES.includes(data_type)) {
      throw refuse(
        `data_type '${data_type}' is not valid. Allowed types: ${TYPES.join(", ")}`,
        "data_type",
      );
    }
    const { options, ...fields } = readFields(body, data_type);
    if (data_type === "relationship" && !fields.reference) {
      throw refuse("reference is required", "reference");
    }
    const labels = Array.isArray(options) ? options.map((option) => Object(option).label) : [];
    return presentConversationAttribute(
      workspace.conversations.addAttribute({
        ...fields,
        name,
        data_type,
        options: labels.map(newOption),
      }),
    );
  }),

  "GET /conversations/attributes/:id": needs("Read conversations", (call) =>
    presentConversationAttribute(attributeOf(call)),
  ),

  "PUT /conversations/attributes/:id": needs("Write conversations", (call) => {
    const attribute = attributeOf(call);
    Object.assign(attribute, readFields(call.body, attribute.data_type));
    return changed(attribute, call);
  }),

  "DELETE /conversations/attributes/:id": needs("Write conversations", (call) => {
    const attribute = attributeOf(call);
    attribute.archived = true;
    return changed(attribute, call);
  }),

  "POST /conversations/attributes/:id/options": needs("Write conversations", (call) => {
    const attribute = listAttribute(call);
    attribute.options.push(newOption(labelOf(call)));
    return changed(attribute, call);
  }),

  "PUT /conversations/attributes/:id/options/:option_id": needs("Write conversations", (call) => {
    const attribute = listAttribute(call);
    optionOf(call, attribute).label = labelOf(call);
    return changed(attribute, call);
  }),

  "DELETE /conversations/attributes/:id/options/:option_id": needs(
    "Write conversations",
    (call) => {
      const attribute = listAttribute(call);
      optionOf(call, attribute).archived = true;
      return changed(attribute, call);
    },
  ),
};
