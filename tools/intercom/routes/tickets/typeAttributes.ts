import { randomUUID } from "node:crypto";
import { presentTicketAttribute } from "../../present/ticketTypes";
import { checkFields, flag, type Json, oneOf, pick, requireFields, text } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { TicketAttribute, TicketType } from "../../workspace/ticketTypes";
import { ticketTypeOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/createtickettypeattribute

const DATA_TYPES = ["string", "list", "integer", "decimal", "boolean", "datetime", "files"];

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

const refuseTakenName = (type: TicketType, name: unknown, own?: TicketAttribute) => {
  if (type.attributes.some((attribute) => attribute !== own && attribute.name === name)) {
    throw invalid("Attribute name is already taken", "name");
  }
};

const createAttribute = (call: Call) => {
  const { workspace, body } = call;
  const type = ticketTypeOf(call, call.params.id);
  requireFields(body, ["name", "description", "data_type"]);
  if (body.data_type === "list") requireFields(body, ["list_items"]);
  const { name = "", ...fields } = attributeFields(body);
  refuseTakenName(type, name);
  const attribute = workspace.addTicketAttribute(type, { name, ...fields });
  return presentTicketAttribute(attribute, type, workspace);
};

const updateAttribute = (call: Call) => {
  const { workspace, params, body } = call;
  const type = ticketTypeOf(call, params.id);
  const attribute = type.attributes.find(({ id }) => id === params.attribute_id);
  if (!attribute) throw new ApiError(404, "not_found", "Ticket type attribute not found");
  const { data_type, ...fields } = attributeFields(body);
  refuseTakenName(type, fields.name, attribute);
  Object.assign(attribute, fields);
  type.updated_at = workspace.clock.seconds();
  return presentTicketAttribute(attribute, type, workspace);
};

export const ticketTypeAttributeRoutes: Routes = {
  "POST /ticket_types/:id/attributes": needs("Write tickets", createAttribute),

  "PUT /ticket_types/:id/attributes/:attribute_id": needs("Write tickets", updateAttribute),
};
