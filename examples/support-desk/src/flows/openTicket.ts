import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import type { Conversation, Ticket } from "../records";
import { readRequest } from "../request";
import { requestIdOf, ticketToSend } from "../tickets";
import { ownEndpoint } from "./endpoint";
import { retryConfig } from "./retry";

interface TicketRequest {
  /** ID of the request in the support system. */
  id: string;
  /** Email address, External ID or Intercom's ID of the contact. */
  contact: string;
  /** By the names that the form shows. */
  attributes?: Record<string, unknown>;
  conversation_id?: string;
}

export const openTicket = flow({
  name: "Open Ticket",
  stableKey: "open-ticket",
  description: "Opens a ticket for a filled-in form, once, and links it to its conversation.",
  ...ownEndpoint,
  // One at a time: two runs for one request would not see each other's ticket.
  queueConfig: { type: "sequential", dedupeIdField: "body.data.id" },
  // Search shows a ticket some minutes after it was opened. A repeated run must find it.
  retryConfig: { ...retryConfig, delayMinutes: 5 },
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const attributeId = configVars["Request ID Attribute"];
    const request = readRequest<TicketRequest>(onTrigger.results.body.data, ["id", "contact"]);
    const { contact, attributes, conversation_id } = request;
    const id = String(request.id);

    const tickets: Ticket[] = [];
    if (conversation_id) {
      const { data: conversation } = await intercom.getConversation<{ data: Conversation }>({
        connection,
        id: conversation_id,
      });
      for (const linked of conversation.linked_objects.data) {
        if (linked.type !== "ticket") continue;
        const { data } = await intercom.getTicket<{ data: Ticket }>({ connection, id: linked.id });
        tickets.push(data);
      }
    }
    const { data: found } = await intercom.searchTickets<{ data: { tickets: Ticket[] } }>({
      connection,
      jsonQuery: JSON.stringify({
        field: `ticket_attribute.${attributeId}`,
        operator: "=",
        value: id,
      }),
    });
    tickets.push(...found.tickets);

    let ticket = tickets.find((each) => requestIdOf(each, attributeId) === id);
    if (!ticket) {
      const { data: created } = await intercom.createTicket<{ data: Ticket }>({
        connection,
        ticketTypeId: configVars["Ticket Type"],
        contactId: contact,
        ticketAttributes: JSON.stringify({
          ...Object(configVars["Ticket Defaults"]),
          ...attributes,
          [attributeId]: id,
        }),
        conversationToLinkId: conversation_id,
      });
      ticket = created;
    }
    const sent = ticketToSend(ticket, attributeId);
    await backendOf(configVars).post("/intercom/tickets", { tickets: [sent] });
    return { data: { ticket_id: ticket.id, number: ticket.ticket_id } };
  },
});
