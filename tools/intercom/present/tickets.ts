import { atLeast } from "../server/versions";
import type { Ticket, TicketPart } from "../workspace/tickets";
import type { Workspace } from "../workspace/workspace";
import { presentContactReference } from "./contacts";
import { listOf } from "./lists";
import { presentTicketState, presentTicketType } from "./ticketTypes";

/** A ticket; its state is a plain text before 2.12. */
export const presentTicket = (ticket: Ticket, workspace: Workspace, version: string) => {
  const type = workspace.ticketTypes.get(ticket.ticketTypeId);
  const state = workspace.ticketStates.get(ticket.stateId);
  const contact = workspace.contacts.get(ticket.contactId);
  const company = ticket.companyId && workspace.companies.get(ticket.companyId);
  const companyId = company && (atLeast(version, "2.12") ? company.id : company.company_id);
  return {
    type: "ticket",
    id: ticket.id,
    ticket_id: ticket.ticket_id,
    ticket_attributes: {
      ...Object.fromEntries(type?.attributes.map(({ name }) => [name, null]) ?? []),
      ...ticket.ticket_attributes,
    },
    ...(atLeast(version, "2.12")
      ? { ticket_state: state ? presentTicketState(state) : null }
      : {
          ticket_state: state?.category,
          ticket_state_internal_label: state?.internal_label,
          ticket_state_external_label: state?.external_label,
        }),
    ...(type && { ticket_type: presentTicketType(type, workspace), category: type.category }),
    contacts: {
      type: "contact.list",
      contacts: contact ? [presentContactReference(contact)] : [],
    },
    ...(companyId && { company_id: companyId }),
    admin_assignee_id: presentAssignee(ticket.adminAssigneeId, version),
    team_assignee_id: presentAssignee(ticket.teamAssigneeId, version),
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    open: ticket.open,
    is_shared: ticket.is_shared,
    ...(ticket.snoozed_until !== null && { snoozed_until: ticket.snoozed_until }),
    linked_objects: presentLinked([...linkedTo(ticket)], workspace),
    ticket_parts: {
      type: "ticket_part.list",
      ticket_parts: ticket.parts.map(presentTicketPart),
      total_count: ticket.parts.length,
    },
  };
};

const linkedTo = ({ conversationId, linkedIds }: Ticket) =>
  new Set([...(conversationId ? [conversationId] : []), ...linkedIds]);

/** What a ticket or conversation is linked to. */
export const presentLinked = (ids: string[], workspace: Workspace) => ({
  ...listOf(
    ids.map((id) => {
      const ticket = workspace.tickets.get(id);
      const category = ticket && workspace.ticketTypes.get(ticket.ticketTypeId)?.category;
      return { type: ticket ? "ticket" : "conversation", id, category: category ?? null };
    }),
  ),
  total_count: ids.length,
  has_more: false,
});

/** A reply or note of a ticket. */
export const presentTicketPart = ({ skipNotifications, crossPost, ...part }: TicketPart) => ({
  type: "ticket_part",
  ...part,
  updated_at: part.created_at,
  redacted: false,
});

const presentAssignee = (id: string | null, version: string) =>
  atLeast(version, "2.16") ? Number(id ?? 0) : (id ?? "0");
