import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { ticketListExample } from "../../examples/tickets";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { maxRecords, searchInputs } from "../../inputs/search";
import { ticketsPerPage } from "../../inputs/tickets";
import { search } from "../../search";
import { TICKET_SEARCH } from "../../tickets";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const searchTickets = action({
  display: {
    label: "Search Tickets",
    description: "Finds tickets by conditions or by a search query.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    ...searchInputs,
    fetchAll,
    maxRecords,
    perPage: ticketsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await search(client, TICKET_SEARCH, inputs) };
  },
  examplePayload: { data: ticketListExample },
});
