import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { search } from "../../client/search";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { maxRecords, searchInputs } from "../../inputs/search";
import { ticketListExample } from "../../resources/tickets/examples";
import { ticketsPerPage } from "../../resources/tickets/inputs";
import { TICKET_SEARCH } from "../../resources/tickets/tickets";

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
