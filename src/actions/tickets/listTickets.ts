import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { type Condition, search } from "../../client/search";
import { idInput, selectInput, triStateInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { ticketListExample } from "../../resources/tickets/examples";
import { ticketsPerPage } from "../../resources/tickets/inputs";
import { EVERY_TICKET, TICKET_SEARCH } from "../../resources/tickets/lists";
import { withReadableTickets } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const listTickets = action({
  display: {
    label: "List Tickets",
    description:
      "List all tickets, or those of a type, state, assignee or contact. Returns { tickets: […] }; Search Tickets takes any condition.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    ticketTypeId: idInput({
      label: "Ticket Type ID",
      example: "147",
      dataSource: "selectTicketType",
      comments: "Lists tickets of this type only.",
    }),
    state: selectInput({
      label: "Ticket State",
      example: "waiting_on_customer",
      choices: [
        { label: "Submitted", value: "submitted" },
        { label: "In progress", value: "in_progress" },
        { label: "Waiting on customer", value: "waiting_on_customer" },
        { label: "Resolved", value: "resolved" },
      ],
      comments: "Lists tickets in states of this category only.",
    }),
    open: triStateInput({
      label: "Open",
      untouched: "Open and closed",
      comments: "Yes lists open tickets only, No closed ones. Both unless chosen.",
    }),
    adminAssigneeId: idInput({
      label: "Admin Assignee ID",
      example: "991267645",
      dataSource: "selectAdmin",
      comments: "Lists tickets assigned to this admin only.",
    }),
    teamAssigneeId: idInput({
      label: "Team Assignee ID",
      example: "814866",
      dataSource: "selectTeam",
      comments: "Lists tickets assigned to this team only.",
    }),
    contactId: idInput({
      label: "Contact ID",
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      comments: "Lists tickets of this contact only: the ID that Intercom gave the contact.",
    }),
    fetchAll,
    maxRecords,
    perPage: ticketsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, readTickets);
    const filters: Condition[] = Object.entries({
      ticket_type_id: inputs.ticketTypeId,
      state: inputs.state,
      open: inputs.open,
      admin_assignee_id: inputs.adminAssigneeId,
      team_assignee_id: inputs.teamAssigneeId,
      contact_ids: inputs.contactId,
    })
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({ field, operator: "=", value }));
    const { fetchAll, maxRecords, perPage, startingAfter } = inputs;
    const paging = { fetchAll, maxRecords, perPage, startingAfter };
    const conditions = filters.length > 0 ? filters : [EVERY_TICKET];
    const tickets = await search<Ticket>(client, TICKET_SEARCH, paging, conditions);
    return { data: withReadableTickets(tickets) };
  },
  examplePayload: { data: ticketListExample },
});
