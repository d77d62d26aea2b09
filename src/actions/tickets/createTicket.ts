import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { createTicketBody } from "../../resources/tickets/createTicketBody";
import { readableTicketExample } from "../../resources/tickets/examples";
import { createTicketInputs } from "../../resources/tickets/inputs";
import { withReadableAttributes } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
export const createTicket = action({
  display: {
    label: "Create Ticket",
    description:
      "Create a support ticket for one contact: open it at once and return it. Enqueue Ticket creates it later; Convert Conversation to Ticket makes one of a conversation.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: { connection, ...createTicketInputs },
  perform: async (context, { connection, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<Ticket>("/tickets", await createTicketBody(client, ticket));
    return { data: withReadableAttributes(data) };
  },
  examplePayload: {
    // Intercom's own example is older than API version 2.16: it has two labels that are now part of
    // the state, and other types for the state and the assignees. Those are null here, so that the
    // example shows nothing false.
    data: {
      ...readableTicketExample,
      ticket_state: null,
      ticket_state_internal_label: "Submitted",
      ticket_state_external_label: "Submitted",
      admin_assignee_id: null,
      team_assignee_id: null,
    },
  },
});
