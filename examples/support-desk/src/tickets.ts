import type { Ticket } from "./records";

/** @returns the ID of the request that a ticket was opened for; undefined for any other ticket */
export const requestIdOf = (
  { ticket_type, ticket_attributes }: Ticket,
  attributeId: string,
): unknown => {
  const attributes = ticket_type?.ticket_type_attributes.data ?? [];
  const name = attributes.find(({ id }) => id === attributeId)?.name;
  return name === undefined ? undefined : (ticket_attributes[name] ?? undefined);
};

/** @returns a ticket as the support system is sent it, its state by the label that people see */
export const ticketToSend = (ticket: Ticket, attributeId: string) => ({
  id: ticket.id,
  number: ticket.ticket_id,
  request_id: requestIdOf(ticket, attributeId) ?? null,
  state: ticket.ticket_state?.internal_label ?? null,
  state_category: ticket.ticket_state?.category ?? null,
  open: ticket.open,
  attributes: ticket.readable_attributes,
  contacts: ticket.contacts.contacts,
  admin_assignee_id: ticket.admin_assignee_id,
  team_assignee_id: ticket.team_assignee_id,
  created_at: ticket.created_at,
  updated_at: ticket.updated_at,
});
