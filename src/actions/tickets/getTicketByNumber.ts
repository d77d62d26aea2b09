import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { integerInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { readableTicketExample } from "../../resources/tickets/examples";
import { findByNumber } from "../../resources/tickets/findByNumber";
import { withReadableAttributes } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

const number = integerInput({
  label: "Ticket Number",
  required: true,
  example: "35",
  min: 1,
  comments: "Number that the Inbox shows for the ticket, with or without #.",
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const getTicketByNumber = action({
  display: {
    label: "Get Ticket by Number",
    description:
      "Find a ticket by the number that the Inbox shows, such as #35, and get it with its messages and notes. Get Ticket takes the ID.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    number: {
      ...number,
      clean: (value: unknown) =>
        number.clean(typeof value === "string" ? value.replace(/^\s*#/, "") : value),
    },
  },
  perform: async (context, { connection, number }) => {
    const client = createClient(connection, context, readTickets);
    // A search shows a ticket as it was some minutes ago.
    const id = await findByNumber(client, String(number));
    const { data } = await client.get<Ticket>(path`/tickets/${id}`);
    return { data: withReadableAttributes(data) };
  },
  examplePayload: { data: readableTicketExample },
});
