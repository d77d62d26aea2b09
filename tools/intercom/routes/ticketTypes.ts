import { randomUUID } from "node:crypto";
import { ApiError, invalid, missing } from "../errors";
import { checkFields, flag, type Json, nullable, oneOf, pick, text } from "../input";
import type { TicketAttribute, TicketType } from "../model";
import { presentTicketAttribute, presentTicketType } from "../present";
import type { Call, Routes } from "../route";
import { needs } from "../route";
import { typeOf } from "./tickets";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/createtickettype

const CATEGORIES = ["Customer", "Back-office", "Tracker"];
const DATA_TYPES = ["string", "list", "integer", "decimal", "boolean", "datetime", "files"];

const TYPE_FIELDS = {
  name: text,
  description: nullable(text),
  category: oneOf(...CATEGORIES),
  icon: text,
  archived: flag,
  is_internal: flag,
};

const typeFields = (body: Json): Partial<TicketType> => {
  checkFields(body, TYPE_FIELDS);
  return pick(body, ["name", "description", "category", "icon", "archived"]);
};

const ATTRIBUTE_FIELDS = {
  name: text,
  description: text,
  data_type: oneOf(...DATA_TYPES),
  required_to_create: flag,
  required_to_create_for_contacts: flag,
  visible_on_create: flag,
  visible_to_contacts: flag,
  multiline: flag,
  list_items: text,
  allow_multiple_values: flag,
  archived: flag,
};

const attributeFields = (body: Json): Partial<TicketAttribute> => {
  checkFields(body, ATTRIBUTE_FIELDS);
  const { list_items, ...fields } = pick(body, Object.keys(ATTRIBUTE_FIELDS));
  if (typeof list_items !== "string") return fields;
  const labels = list_items.split(",").map((label) => label.trim());
  return { ...fields, options: labels.map((label) => ({ id: randomUUID(), label })) };
};

const needed = (body: Json, names: string[]) => {
  const absent = names.find((name) => body[name] === undefined);
  if (absent) throw missing(`${absent} is required`, absent);
};

const refuseTakenName = (type: TicketType, name: unknown, own?: TicketAttribute) => {
  if (type.attributes.some((attribute) => attribute !== own && attribute.name === name)) {
    throw invalid("Attribute name is already taken", "name");
  }
};

const createAttribute = (call: Call) => {
  const { workspace, body } = call;
  const type = typeOf(call, call.params.id);
  needed(body, ["name", "description", "data_type"]);
  if (body.data_type === "list") needed(body, ["list_items"]);
  const { name = "", ...fields } = attributeFields(body);
  refuseTakenName(type, name);
  const attribute = workspace.addTicketAttribute(type, { name, ...fields });
  return presentTicketAttribute(attribute, type, workspace);
};

const updateAttribute = (call: Call) => {
  const { workspace, params, body } = call;
  const type = typeOf(call, params.id);
  const attribute = type.attributes.find(({ id }) => id === params.attribute_id);
  if (!attribute) throw new ApiError(404, "not_found", "Ticket type attribute not found");
  const { data_type, ...fields } = attributeFields(body);
  refuseTakenName(type, fields.name, attribute);
  Object.assign(attribute, fields);
  type.updated_at = workspace.clock.seconds();
  return presentTicketAttribute(attribute, type, workspace);
};

export const ticketTypeRoutes: Routes = {
  "POST /ticket_types": needs("Write tickets", ({ workspace, body }) => {
    needed(body, ["name"]);
    return presentTicketType(workspace.addTicketType(typeFields(body)), workspace);
  }),

  "PUT /ticket_types/:id": needs("Write tickets", (call) => {
    const type = typeOf(call, call.params.id);
    Object.assign(type, typeFields(call.body), { updated_at: call.workspace.clock.seconds() });
    return presentTicketType(type, call.workspace);
  }),

  "POST /ticket_types/:id/attributes": needs("Write tickets", createAttribute),

  "PUT /ticket_types/:id/attributes/:attribute_id": needs("Write tickets", updateAttribute),
};
