import { action, input } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import {
  booleanInput,
  idInput,
  integerInput,
  jsonInput,
  timeInput,
  triStateInput,
} from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/shared/updateBody";
import { readTickets, writeTickets } from "../../resources/tickets/access";
import { changedTicketAttributes } from "../../resources/tickets/attributes";
import { ticketExample } from "../../resources/tickets/examples";
import { ATTRIBUTE_VALUES, ticketId } from "../../resources/tickets/inputs";
import { TICKET_ATTRIBUTE } from "../../resources/tickets/tickets";
import type { Ticket } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";
import { type Cleaner, choice, isBlank, listOf } from "../../values/readers";

const ticketField: Cleaner<string> = (label, value) =>
  typeof value === "string" &&
  value.trim().length > TICKET_ATTRIBUTE.length &&
  value.trim().startsWith(TICKET_ATTRIBUTE)
    ? value.trim()
    : choice(["company_id"])(label, value);

/** What an action may change in a ticket; what is undefined stays as it is. */
interface TicketChanges {
  ticketAttributes?: Record<string, unknown>;
  ticketStateId?: string;
  open?: boolean;
  isShared?: boolean;
  snoozedUntil?: number;
  companyId?: string;
  assigneeId?: string;
  adminId?: number;
  clearFields: string[];
  skipNotifications: boolean;
}

const ticketTypeIdOf = async (client: Client, id: string): Promise<string> => {
  const { data } = await client.get<Ticket>(path`/tickets/${id}`, readTickets);
  if (data.ticket_type) return data.ticket_type.id;
  throw new Error(`Intercom does not tell the type of the ticket ${id}.`);
};

/**
 * Changes the given fields of a ticket.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
 * @throws InputError when nothing would change, or Intercom would ignore an input
 */
const update = async (
  client: Client,
  id: string,
  { ticketAttributes, clearFields, ...ticket }: TicketChanges,
): Promise<Ticket> => {
  if (ticket.open === false && ticket.snoozedUntil !== undefined) {
    throw new InputError("Snoozed Until: closing a ticket ends its snoozing. Leave one of them.");
  }
  const isAttribute = (field: string) => field.startsWith(TICKET_ATTRIBUTE);
  const attributes = await changedTicketAttributes(
    client,
    () => ticketTypeIdOf(client, id),
    ticketAttributes,
    clearFields.filter(isAttribute).map((field) => field.slice(TICKET_ATTRIBUTE.length)),
  );
  const fields = {
    ticket_attributes: attributes,
    ticket_state_id: ticket.ticketStateId,
    open: ticket.open,
    is_shared: ticket.isShared,
    snoozed_until: ticket.snoozedUntil,
    company_id: ticket.companyId,
    assignee_id: ticket.assigneeId,
  };
  const cleared = clearFields.filter((field) => !isAttribute(field));
  const { data } = await client.put<Ticket>(path`/tickets/${id}`, {
    ...updateBody(fields, cleared, null),
    admin_id: ticket.adminId,
    skip_notifications: ticket.skipNotifications,
  });
  return data;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const updateTicket = action({
  display: {
    label: "Update Ticket",
    description: "Changes the given fields of a ticket and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    ticketAttributes: jsonInput({
      label: "Ticket Attributes",
      example: '{"Title":"The engine is silent","affected_users":3}',
      comments: `JSON object of the attributes to change, by name. ${ATTRIBUTE_VALUES} All others stay.`,
    }),
    ticketStateId: idInput({
      label: "Ticket State ID",
      example: "8484",
      dataSource: "selectTicketState",
      comments: "ID of the state to put the ticket into. The ticket type must have this state.",
    }),
    open: triStateInput({
      label: "Open",
      example: "false",
      comments:
        "Yes opens the ticket, No closes it and ends its snoozing. Stays as it is unless chosen.",
    }),
    isShared: triStateInput({
      label: "Shared",
      comments: "Whether users see the ticket. Stays as it is unless chosen.",
    }),
    snoozedUntil: timeInput({
      label: "Snoozed Until",
      example: "2031-01-31T09:00:00Z",
      means: "When the ticket opens again",
      more: "Not together with closing it.",
    }),
    companyId: idInput({
      label: "Company ID",
      example: "667d608d8a68186f43bafd71",
      dataSource: "selectCompany",
      comments: "Company the ticket belongs to: the 24-character ID that Intercom gave it.",
    }),
    assigneeId: idInput({
      label: "Assignee ID",
      example: "991267646",
      dataSource: "selectAdmin",
      comments: "ID of the admin or the team to assign the ticket to. 0 unassigns it.",
    }),
    // The only ID of an update that Intercom takes as a number.
    adminId: integerInput({
      label: "Admin ID",
      example: "991267645",
      min: 1,
      dataSource: "selectAdmin",
      comments:
        "ID of the admin in whose name the ticket is updated, a whole number. Workflows need it.",
    }),
    clearFields: input({
      type: "string",
      collection: "valuelist",
      label: "Clear Fields",
      comments: `Fields to empty, one per row: company_id, or ${TICKET_ATTRIBUTE} with the name of an attribute behind it. A blank input leaves its field unchanged; only a field named here is emptied.`,
      example: `${TICKET_ATTRIBUTE}Description`,
      placeholder: `${TICKET_ATTRIBUTE}Description`,
      clean: (value: unknown): string[] =>
        isBlank(value) ? [] : listOf(ticketField)("Clear Fields", value),
    }),
    skipNotifications: booleanInput({
      label: "Skip Notifications",
      comments: "When true, updates the ticket without notifying anybody.",
    }),
  },
  perform: async (context, { connection, id, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    return { data: await update(client, id, ticket) };
  },
  examplePayload: {
    data: {
      ...ticketExample,
      ticket_state: {
        type: "ticket_state",
        id: "8484",
        category: "resolved",
        internal_label: "Resolved",
        external_label: "Resolved",
      },
      admin_assignee_id: 991267646,
    },
  },
});
