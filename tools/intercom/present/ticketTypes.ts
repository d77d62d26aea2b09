import type { TicketAttribute, TicketState, TicketType } from "../workspace/ticketTypes";
import type { Workspace } from "../workspace/workspace";
import { listOf } from "./lists";

/** A ticket state. */
export const presentTicketState = (state: TicketState) => ({ type: "ticket_state", ...state });

const inputOptions = ({ data_type, ...attribute }: TicketAttribute) => {
  if (data_type === "list") {
    return { allow_multiple_values: false, list_options: attribute.options };
  }
  return data_type === "files"
    ? { allow_multiple_values: attribute.allow_multiple_values }
    : { multiline: attribute.multiline };
};

/** An attribute of a ticket type. */
export const presentTicketAttribute = (
  attribute: TicketAttribute,
  type: TicketType,
  workspace: Workspace,
) => {
  const { multiline, options, allow_multiple_values, ...fields } = attribute;
  return {
    type: "ticket_type_attribute",
    ...fields,
    workspace_id: workspace.app.id_code,
    input_options: inputOptions(attribute),
    order: type.attributes.indexOf(attribute),
    default: attribute.name.startsWith("_default_"),
    ticket_type_id: Number(type.id),
    created_at: type.created_at,
    updated_at: type.updated_at,
  };
};

/** A ticket type with its attributes and states. */
export const presentTicketType = (type: TicketType, workspace: Workspace) => {
  const { attributes, ...fields } = type;
  return {
    type: "ticket_type",
    ...fields,
    workspace_id: workspace.app.id_code,
    is_internal: type.category === "Back-office",
    ticket_type_attributes: listOf(
      attributes.map((attribute) => presentTicketAttribute(attribute, type, workspace)),
    ),
    ticket_states: listOf([...workspace.ticketStates.values()].map(presentTicketState)),
  };
};
