import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { search } from "../../client/search";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { jsonQuery, searchInputs } from "../../inputs/search";
import { readTickets } from "../../resources/tickets/access";
import { ticketListExample } from "../../resources/tickets/examples";
import { ticketsPerPage } from "../../resources/tickets/inputs";
import { TICKET_SEARCH } from "../../resources/tickets/lists";
import { withReadableTickets } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const searchTickets = action({
  display: {
    label: "Search Tickets",
    description:
      "Search tickets by state, such as waiting on customer, type, assignee, dates and other conditions. Returns { tickets: […] }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    ...searchInputs("selectTicketSearchField"),
    fetchAll,
    maxRecords,
    perPage: ticketsPerPage,
    startingAfter,
    jsonQuery,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, readTickets);
    return { data: withReadableTickets(await search<Ticket>(client, TICKET_SEARCH, inputs)) };
  },
  examplePayload: { data: ticketListExample },
});
