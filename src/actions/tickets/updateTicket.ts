import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import {
  booleanInput,
  clearFieldsInput,
  idInput,
  idNumberInput,
  idOrNameInput,
  jsonInput,
  timeInput,
  triStateInput,
} from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { writeTickets } from "../../resources/tickets/access";
import { attributesForUpdate, CLEARED_ATTRIBUTE } from "../../resources/tickets/attributes";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ATTRIBUTE_VALUES, ticketId, titleAndDescription } from "../../resources/tickets/inputs";
import { withReadableAttributes } from "../../resources/tickets/readable";
import { ticketStateIdFrom } from "../../resources/tickets/references";
import type { Ticket } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const updateTicket = action({
  display: {
    label: "Update Ticket",
    description:
      "Change the state or status, attributes, assignee and other given fields of a ticket and leave the others. Close, Assign, Snooze and Reopen Ticket do one thing each.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    ...titleAndDescription,
    ticketAttributes: jsonInput({
      label: "Ticket Attributes",
      example: '{"priority":"High","affected_users":3}',
      comments: `JSON object of the attributes to change, by name. ${ATTRIBUTE_VALUES} All others stay.`,
    }),
    ticketStateId: idOrNameInput({
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
      isFuture: true,
      more: "Not together with closing it.",
    }),
    companyId: idInput({
      label: "Company ID",
      example: "667d608d8a68186f43bafd71",
      dataSource: "selectCompany",
      comments: "Company the ticket belongs to: the 24-character ID that Intercom gave it.",
    }),
    assigneeId: idInput({
      label: "Admin or Team ID",
      example: "991267646",
      dataSource: "selectAssignee",
      comments: "ID of the admin or the team to assign the ticket to. 0 unassigns it.",
    }),
    skipNotifications: booleanInput({
      label: "Skip Notifications",
      comments: "When true, updates the ticket without notifying anybody.",
    }),
    // The only ID of an update that Intercom takes as a number.
    adminId: idNumberInput({
      label: "Admin ID",
      example: "991267645",
      dataSource: "selectAdmin",
      comments:
        "ID of the admin in whose name the ticket is updated, a whole number. Workflows need it.",
    }),
    clearFields: clearFieldsInput(["company_id"], {
      prefix: CLEARED_ATTRIBUTE,
      of: "an attribute",
      dataSource: "selectTicketFieldToClear",
      example: `${CLEARED_ATTRIBUTE}Description`,
    }),
  },
  perform: async (context, { connection, id, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    if (ticket.open === false && ticket.snoozedUntil !== undefined) {
      throw new InputError("Snoozed Until: closing a ticket ends its snoozing. Leave one of them.");
    }
    const fields = {
      ticket_attributes: await attributesForUpdate(client, { ticketId: id }, ticket),
      ticket_state_id: await ticketStateIdFrom(client, ticket.ticketStateId, { ticketId: id }),
      open: ticket.open,
      is_shared: ticket.isShared,
      snoozed_until: ticket.snoozedUntil,
      company_id: ticket.companyId,
      assignee_id: ticket.assigneeId,
    };
    const cleared = ticket.clearFields.filter((field) => !field.startsWith(CLEARED_ATTRIBUTE));
    const { data } = await client.put<Ticket>(path`/tickets/${id}`, {
      ...updateBody(fields, cleared, null),
      admin_id: ticket.adminId,
      skip_notifications: ticket.skipNotifications,
    });
    return { data: withReadableAttributes(data) };
  },
  examplePayload: {
    data: {
      ...readableTicketExample,
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
