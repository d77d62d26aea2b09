import type { Listing } from "../../client/pagination/collect";
import { isRecord } from "../../values/objects";
import { unescapeHtml } from "../../values/unescapeHtml";
import { DEFAULT_LABELS, optionsOf } from "./attributes";
import type { Ticket, TicketTypeAttribute } from "./types";

type Values = Record<string, unknown>;

/** What the component adds to a ticket. */
type Readable = { readable_attributes?: Values };

const readableValue = (attribute: TicketTypeAttribute | undefined, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => readableValue(attribute, each));
  const option = attribute && optionsOf(attribute).find((each) => each?.id === value);
  return option ? unescapeHtml(option.label) : value;
};

/**
 * A ticket with its attributes as people see them: by label, with the label of a choice in place of
 * its ID. Intercom's own ticket_attributes stay as they are. The labels stand in the type that comes
 * with the ticket; a choice that it does not have keeps its ID. Nothing is added to what has no attributes.
 */
export const withReadableAttributes = <Answer extends object>(
  ticket: Answer,
): Answer & Readable => {
  const { ticket_type, ticket_attributes } = ticket as Partial<Ticket>;
  if (!isRecord(ticket_attributes)) return ticket;
  const attributes = (ticket_type?.ticket_type_attributes?.data ?? []).filter(isRecord);
  const values: Values = ticket_attributes;
  // An attribute that somebody named Title keeps its name, and the built-in one that of the API.
  const labelOf = (name: string) => {
    const label = DEFAULT_LABELS.get(name);
    return label && !Object.hasOwn(values, label) ? label : unescapeHtml(name);
  };
  const readable = Object.entries(values).map(([name, value]) => {
    const attribute = attributes.find((each) => each.name === name);
    return [labelOf(name), readableValue(attribute as TicketTypeAttribute | undefined, value)];
  });
  return { ...ticket, readable_attributes: Object.fromEntries(readable) };
};

/** A list of tickets in which each has its attributes as people see them. */
export const withReadableTickets = (list: Listing<Ticket>) => ({
  ...list,
  tickets: (list.tickets as unknown[]).map((ticket) =>
    isRecord(ticket) ? withReadableAttributes(ticket) : ticket,
  ),
});
