import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { changeInputs, changeTicket } from "../../resources/tickets/change";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const assignTicket = action({
  display: {
    label: "Assign Ticket",
    description:
      "Assign a ticket to somebody: to an admin or to a team. Choosing nobody unassigns it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    assigneeId: idInput({
      label: "Admin or Team ID",
      required: true,
      example: "991267646",
      dataSource: "selectAssignee",
      comments: "ID of the admin or the team to assign the ticket to. 0 unassigns it.",
    }),
    ...changeInputs,
  },
  perform: async (context, { connection, id, assigneeId, ...change }) => {
    const client = createClient(connection, context, writeTickets);
    return { data: await changeTicket(client, context, id, { assignee_id: assigneeId }, change) };
  },
  examplePayload: { data: { ...readableTicketExample, admin_assignee_id: 991267646 } },
});
