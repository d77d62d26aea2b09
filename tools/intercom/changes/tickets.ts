import { presentTicketItem, presentTicketPartItem } from "../present/events";
import type { NewTicket, Ticket, TicketPart } from "../workspace/tickets";
import type { Workspace } from "../workspace/workspace";

const notifyAboutTicket = (workspace: Workspace, ticket: Ticket, what: string) =>
  workspace.webhooks.notify(`ticket.${what}`, (version) =>
    presentTicketItem(ticket, what, workspace, version),
  );

/** Creates a ticket. */
export const createTicket = (workspace: Workspace, given: NewTicket): Ticket => {
  const ticket = workspace.addTicket(given);
  workspace.index.created(ticket);
  notifyAboutTicket(workspace, ticket, "created");
  return ticket;
};

/** Changes a ticket; webhooks report each change for itself. */
export const changeTicket = (
  workspace: Workspace,
  ticket: Ticket,
  changes: Partial<Ticket> = {},
): void => {
  const before = { ...ticket };
  workspace.index.beforeChange(ticket);
  Object.assign(ticket, changes, { updated_at: workspace.clock.seconds() });
  for (const what of ticketEvents(workspace, before, ticket))
    notifyAboutTicket(workspace, ticket, what);
};

const ticketEvents = ({ ticketStates }: Workspace, before: Ticket, after: Ticket): string[] => {
  const changed = (field: keyof Ticket) => before[field] !== after[field];
  const resolved = ticketStates.get(after.stateId)?.category === "resolved";
  const events: [happened: boolean, what: string][] = [
    [changed("stateId"), "state.updated"],
    [changed("stateId") && resolved, "resolved"],
    [changed("open") && !after.open, "closed"],
    [changed("adminAssigneeId"), "admin.assigned"],
    [changed("teamAssigneeId"), "team.assigned"],
    [changed("ticket_attributes"), "attribute.updated"],
    [changed("snoozed_until"), `admin.${after.snoozed_until === null ? "un" : ""}snoozed`],
  ];
  return events.flatMap(([happened, what]) => (happened ? [what] : []));
};

/** Adds a reply or a note to a ticket. */
export const addTicketPart = (
  workspace: Workspace,
  ticket: Ticket,
  given: Omit<TicketPart, "id">,
): TicketPart => {
  workspace.index.beforeChange(ticket);
  const part = workspace.addTicketPart(ticket, given);
  ticket.updated_at = workspace.clock.seconds();
  const by = given.author.type === "admin" ? "admin" : "contact";
  const what = given.part_type === "note" ? "note.created" : `${by}.replied`;
  workspace.webhooks.notify(`ticket.${what}`, (version) =>
    presentTicketPartItem(ticket, part, workspace, version),
  );
  return part;
};
