import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { search } from "../../client/search";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { jsonQuery, searchInputs } from "../../inputs/search";
import { readTickets } from "../../resources/tickets/access";
import { ticketExample } from "../../resources/tickets/examples";
import { TICKET_SEARCH } from "../../resources/tickets/lists";

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
    perPage: perPageInput({ of: "Tickets", max: 150, usual: 20, example: "20" }),
    startingAfter,
    jsonQuery,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, readTickets);
    return { data: await search(client, TICKET_SEARCH, inputs) };
  },
  examplePayload: {
    data: {
      type: "ticket.list",
      tickets: [ticketExample],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 },
    },
  },
});
