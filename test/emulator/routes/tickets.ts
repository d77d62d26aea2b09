import { createContact } from "../contactRules";
import { ApiError, companyNotFound, contactNotFound, invalid, missing } from "../errors";
import {
  type Check,
  checkFields,
  either,
  flag,
  integer,
  isObject,
  type Json,
  list,
  nullable,
  number,
  text,
} from "../input";
import type { Contact, Ticket, TicketAttribute, TicketType } from "../model";
import { cursorPage, readPerPage } from "../paging";
import { listOf, presentTicket, presentTicketState, presentTicketType } from "../present";
import type { Call, Routes } from "../route";
import { compileQuery, readSort } from "../search";
import { searchableTickets } from "../ticketSearch";
import { atLeast } from "../versions";
import type { Workspace } from "../workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket

const CHECKS: Record<TicketAttribute["data_type"], Check> = {
  string: text,
  list: text,
  integer,
  decimal: number,
  boolean: flag,
  datetime: integer,
  files: list,
};

const typeOf = ({ workspace }: Call, id: unknown): TicketType => {
  const type = workspace.ticketTypes.get(String(id));
  if (!type) throw new ApiError(404, "not_found", "Ticket type not found");
  return type;
};

const readAttributes = (type: TicketType, given: Json): Json => {
  for (const [name, value] of Object.entries(given)) {
    const attribute = type.attributes.find((candidate) => candidate.name === name);
    if (!attribute) throw invalid(`Ticket attribute '${name}' does not exist`, name);
    if (value === null) continue;
    if (!CHECKS[attribute.data_type](value)) {
      throw invalid(`Ticket attribute '${name}' must be of type ${attribute.data_type}`, name);
    }
    if (attribute.data_type === "list" && !attribute.options.some(({ id }) => id === value)) {
      throw invalid(`Ticket attribute '${name}' has no list item '${value}'`, name);
    }
  }
  const absent = type.attributes.find(
    ({ name, required_to_create }) => required_to_create && given[name] == null,
  );
  if (absent) throw missing(`Ticket attribute '${absent.name}' is required`, absent.name);
  return given;
};

/** Exactly one contact, by id, external_id or email; an unknown email makes a lead. */
const findContact = ({ workspace, body }: Call): Contact | { newLead: string } => {
  const [reference, ...others] = Array.isArray(body.contacts) ? body.contacts : [];
  if (!isObject(reference) || others.length > 0) {
    throw invalid("contacts must hold exactly one contact", "contacts");
  }
  checkFields(reference, { id: text, external_id: text, email: text });
  const contacts = workspace.activeContacts();
  if (typeof reference.email === "string") {
    const email = reference.email.toLowerCase();
    const matching = contacts.filter((contact) => contact.email === email);
    return matching.find(({ role }) => role === "user") ?? matching[0] ?? { newLead: email };
  }
  const found = contacts.find(({ id, external_id }) =>
    reference.id === undefined ? external_id === reference.external_id : id === reference.id,
  );
  if (!found || (reference.id === undefined && reference.external_id === undefined)) {
    throw contactNotFound();
  }
  return found;
};

const findCompanyId = ({ workspace, body, version }: Call): string | null => {
  if (body.company_id == null) return null;
  // Your own id of the company up to 2.11, Intercom's since 2.12.
  const key = atLeast(version, "2.12") ? "id" : "company_id";
  const company = workspace.liveCompanies().find((found) => found[key] === body.company_id);
  if (!company) throw companyNotFound();
  return company.id;
};

const findAssignee = (records: Map<string, unknown>, id: unknown): string | null => {
  if (id == null || id === "0") return null;
  if (!records.has(String(id))) {
    throw new ApiError(404, "assignee_not_found", "Assignee not found");
  }
  return String(id);
};

const optionalText = (value: unknown) => (typeof value === "string" ? value : null);

const create = (call: Call) => {
  const { workspace, body, version } = call;
  if (body.ticket_type_id == null) throw missing("ticket_type_id is required", "ticket_type_id");
  checkFields(body, {
    ticket_type_id: either(text, integer),
    company_id: nullable(text),
    conversation_to_link_id: nullable(text),
    created_at: integer,
    ticket_attributes: isObject,
    assignment: isObject,
    skip_notifications: flag,
  });
  const assignment = isObject(body.assignment) ? body.assignment : {};
  checkFields(assignment, { admin_assignee_id: text, team_assignee_id: text });

  const type = typeOf(call, body.ticket_type_id);
  const given = isObject(body.ticket_attributes) ? body.ticket_attributes : {};
  const ticket_attributes = readAttributes(type, given);
  const companyId = findCompanyId(call);
  const adminAssigneeId = findAssignee(workspace.admins, assignment.admin_assignee_id);
  const teamAssigneeId = findAssignee(workspace.teams, assignment.team_assignee_id);
  const contact = findContact(call);
  const { id: contactId } =
    "newLead" in contact
      ? createContact(workspace, { role: "lead", email: contact.newLead }, version)
      : contact;
  const ticket = workspace.addTicket({
    ticketTypeId: type.id,
    contactId,
    companyId,
    adminAssigneeId,
    teamAssigneeId,
    ticket_attributes,
    ...(typeof body.created_at === "number" && { created_at: body.created_at }),
    conversationId: optionalText(body.conversation_to_link_id),
    skipNotifications: body.skip_notifications === true,
  });
  return presentTicket(ticket, workspace, version);
};

const search = ({ workspace, body, version }: Call) => {
  const searchable = searchableTickets(workspace);
  const matches = compileQuery(body.query, searchable);
  const order = readSort(body.sort, searchable.field, "updated_at");
  const { per_page, starting_after } = isObject(body.pagination) ? body.pagination : {};
  const found = [...workspace.tickets.values()].filter(matches);
  const { items, ...rest } = cursorPage(found, order, {
    scope: `tickets/search ${order.name}`,
    perPage: readPerPage(per_page, { default: 20, max: 150 }),
    startingAfter: starting_after,
  });
  const present = (ticket: Ticket) => presentTicket(ticket, workspace, version);
  return { type: "ticket.list", tickets: items.map(present), ...rest };
};

const typeSummary = (workspace: Workspace) => (type: TicketType) => {
  const { ticket_type_attributes, ticket_states, ...summary } = presentTicketType(type, workspace);
  return summary;
};

export const ticketRoutes: Routes = {
  "POST /tickets": create,

  "POST /tickets/search": search,

  "GET /tickets/:id": ({ workspace, params, version }) => {
    const ticket = workspace.tickets.get(params.id ?? "");
    if (!ticket) throw new ApiError(404, "ticket_not_found", "Ticket not found");
    return presentTicket(ticket, workspace, version);
  },

  "GET /ticket_types": ({ workspace }) =>
    listOf([...workspace.ticketTypes.values()].map((type) => presentTicketType(type, workspace))),

  "GET /ticket_types/:id": (call) =>
    presentTicketType(typeOf(call, call.params.id), call.workspace),

  "GET /ticket_states": ({ workspace }) =>
    listOf(
      [...workspace.ticketStates.values()].map((state) => ({
        ...presentTicketState(state),
        archived: false,
        ticket_types: listOf([...workspace.ticketTypes.values()].map(typeSummary(workspace))),
      })),
    ),
};
