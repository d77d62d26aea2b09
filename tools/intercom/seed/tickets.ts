import { OWNER_ID } from "../workspace/admins";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Tickets of all three categories, and a job that has created one. */
export const seedTickets = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const [submitted = "", inProgress = "", , resolved = ""] = [...workspace.ticketStates.keys()];
  workspace.addTicket({
    id: seeded.ticket.id,
    ticket_id: seeded.ticket.number,
    ticketTypeId: seeded.ticketType.id,
    contactId: seeded.contact.id,
    companyId: seeded.company.id,
    adminAssigneeId: OWNER_ID,
    stateId: inProgress,
    created_at: now - 6 * DAY_SECONDS,
    updated_at: now - DAY_SECONDS,
    ticket_attributes: {
      _default_title_: "The engine stutters",
      _default_description_: "It happens after a cold start.",
      priority: seeded.priority.high,
      affected_users: 9,
      reproducible: true,
    },
    tags: new Map([[seeded.tag.id, now - 3 * DAY_SECONDS]]),
  });
  workspace.addTicket({
    id: "774",
    ticket_id: "36",
    ticketTypeId: seeded.ticketType.id,
    contactId: seeded.otherContact.id,
    stateId: submitted,
    created_at: now - 2 * DAY_SECONDS,
    ticket_attributes: { _default_title_: "Cannot sign in", priority: seeded.priority.low },
  });
  workspace.addTicket({
    id: "775",
    ticket_id: "37",
    ticketTypeId: seeded.backOfficeTicketType.id,
    contactId: seeded.contact.id,
    teamAssigneeId: "814866",
    stateId: resolved,
    open: false,
    created_at: now - 30 * DAY_SECONDS,
    updated_at: now - 20 * DAY_SECONDS,
    ticket_attributes: { _default_title_: "Refund of March", amount: 49.5, invoice: "R-1042" },
  });
  workspace.addTicket({
    id: "776",
    ticket_id: "38",
    ticketTypeId: "149",
    contactId: seeded.otherContact.id,
    stateId: inProgress,
    created_at: now - DAY_SECONDS,
    ticket_attributes: { _default_title_: "Mail delivery is slow" },
    linkedIds: new Set([seeded.linkedConversation.id]),
  });
  workspace.addJob({
    id: seeded.job.id,
    status: "success",
    resourceId: "774",
    run: () => "774",
  });
};
