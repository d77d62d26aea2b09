import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idOrNameInput, jsonInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { attributesForUpdate } from "../../resources/tickets/attributes";
import { otherTicketTypeExample, ticketExample } from "../../resources/tickets/examples";
import { ATTRIBUTE_VALUES, ticketId } from "../../resources/tickets/inputs";
import { withReadableAttributes } from "../../resources/tickets/readable";
import { ticketStateIdFrom, ticketTypeIdFrom } from "../../resources/tickets/references";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/changetickettype
export const changeTicketType = action({
  display: {
    label: "Change Ticket Type",
    description:
      "Turn a ticket into one of another type. Attributes that both types have are kept.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    ticketTypeId: idOrNameInput({
      label: "Ticket Type ID",
      required: true,
      example: "150",
      dataSource: "selectTicketType",
      comments:
        "ID of the type the ticket gets. It must be of the same category as its present type.",
    }),
    ticketStateId: idOrNameInput({
      label: "Ticket State ID",
      required: true,
      example: "8482",
      dataSource: "selectTicketState",
      comments: "ID of the state the ticket gets. The new ticket type must have this state.",
    }),
    ticketAttributes: jsonInput({
      label: "Ticket Attributes",
      example: '{"Topic":"Engine"}',
      comments: `JSON object of attributes of the new type, by name. ${ATTRIBUTE_VALUES} Attributes that both types have are kept.`,
    }),
  },
  perform: async (context, { connection, id, ticketAttributes, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    const ticketTypeId = await ticketTypeIdFrom(client, ticket.ticketTypeId);
    const { data } = await client.post<Ticket>(path`/tickets/${id}/change_type`, {
      ticket_type_id: ticketTypeId,
      ticket_state_id: await ticketStateIdFrom(client, ticket.ticketStateId, { ticketTypeId }),
      // Attributes that both types have are kept: none is required here.
      ticket_attributes: await attributesForUpdate(client, { ticketTypeId }, { ticketAttributes }),
    });
    return { data: withReadableAttributes(data) };
  },
  examplePayload: {
    data: withReadableAttributes({
      ...ticketExample,
      ticket_state: {
        ...ticketExample.ticket_state,
        id: "8482",
        category: "in_progress",
        internal_label: "In progress",
        external_label: "In progress",
      },
      ticket_type: otherTicketTypeExample(
        150,
        {
          name: "Question",
          description: "Something is unclear",
          category: "Back-office",
          icon: "❓",
        },
        [{ name: "Topic", description: "What it is about" }],
      ),
      ticket_attributes: { ...ticketExample.ticket_attributes, Topic: "Engine" },
    }),
  },
});
