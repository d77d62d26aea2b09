import { type Check, flag, integer, type Json, list, number, text } from "../../server/body";
import { invalid, missing } from "../../server/errors";
import type { TicketAttribute, TicketType } from "../../workspace/ticketTypes";

const CHECKS: Record<TicketAttribute["data_type"], Check> = {
  string: text,
  list: text,
  integer,
  decimal: number,
  boolean: flag,
  datetime: integer,
  files: list,
};

/** Refuses ticket attributes that are unknown or have a wrong value. */
export const checkAttributes = (type: TicketType, given: Json): Json => {
  for (const [name, value] of Object.entries(given)) {
    const attribute = type.attributes.find((candidate) => candidate.name === name);
    if (!attribute) throw invalid(`Ticket attribute '${name}' does not exist`, name);
    if (value === null) continue;
    if (!CHECKS[attribute.data_type](value)) {
      throw invalid(`Ticket attribute '${name}' must be of type ${attribute.data_type}`, name);
    }
    if (attribute.data_type === "list" && !attribute.options.some(({ id }) => id === value)) {
      throw invalid(`Ticket attribute '${name}' has no list item '${value}'`, name);
    }
  }
  return given;
};

/** The attributes of a new ticket, with all that its type requires. */
export const readAttributes = (type: TicketType, given: Json): Json => {
  checkAttributes(type, given);
  const absent = type.attributes.find(
    ({ name, required_to_create, archived }) =>
      required_to_create && !archived && given[name] == null,
  );
  if (absent) throw missing(`Ticket attribute '${absent.name}' is required`, absent.name);
  return given;
};
