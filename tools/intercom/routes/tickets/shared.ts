import { ApiError, companyNotFound } from "../../server/errors";
import type { Call } from "../../server/route";
import { atLeast } from "../../server/versions";
import type { Admin } from "../../workspace/admins";
import type { Ticket } from "../../workspace/tickets";
import type { TicketType } from "../../workspace/ticketTypes";

/** The ticket type with an id. */
export const ticketTypeOf = ({ workspace }: Call, id: unknown): TicketType => {
  const type = workspace.ticketTypes.get(String(id));
  if (!type) throw new ApiError(404, "not_found", "Ticket type not found");
  return type;
};

/** The ticket that a path names, by the id of the API. */
export const ticketOf = ({ workspace, params }: Call): Ticket => {
  const ticket = workspace.tickets.get(params.id ?? "");
  if (!ticket) throw new ApiError(404, "ticket_not_found", "Ticket not found");
  return ticket;
};

/** The admin with an id, which is text or a number. */
export const adminById = ({ workspace }: Call, id: unknown): Admin => {
  const admin = workspace.admins.get(String(id));
  if (!admin) throw new ApiError(404, "assignee_not_found", "Assignee not found");
  return admin;
};

/** The id of the company that a body names, if it names one. */
export const findCompanyId = ({ workspace, body, version }: Call): string | null => {
  if (body.company_id == null) return null;
  // The customer's own id of the company up to 2.11, Intercom's since 2.12.
  const key = atLeast(version, "2.12") ? "id" : "company_id";
  const company = workspace.liveCompanies().find((found) => found[key] === body.company_id);
  if (!company) throw companyNotFound();
  return company.id;
};
