import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { type Job, jobExample } from "../../resources/jobs/job";
import { writeTickets } from "../../resources/tickets/access";
import { createTicketBody } from "../../resources/tickets/createTicketBody";
import { createTicketInputs } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/enqueuecreateticket
export const enqueueTicket = action({
  display: {
    label: "Enqueue Ticket",
    description:
      "Let Intercom create a ticket for one contact later, in a job. Get Job Status returns whether it has; Create Ticket does it at once.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...createTicketInputs },
  perform: async (context, { connection, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<Job>(
      "/tickets/enqueue",
      await createTicketBody(client, ticket),
    );
    return { data };
  },
  examplePayload: {
    data: {
      ...jobExample,
      status: "pending",
      resource_id: null,
      resource_url: null,
    },
  },
});
