import { changeTicket, createTicket } from "../changes";
import { createContact } from "../contactRules";
import {
  ApiError,
  companyNotFound,
  contactNotFound,
  invalid,
  missing,
  resourceNotFound,
} from "../errors";
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
  pick,
  text,
} from "../input";
import type { Admin, Contact, Job, Ticket, TicketAttribute, TicketType } from "../model";
import { cursorPage, readPerPage } from "../paging";
import { listOf, presentTicket, presentTicketState, presentTicketType } from "../present";
import type { Call, Routes } from "../route";
import { needs } from "../route";
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

/** The ticket type with an id. */
export const typeOf = ({ workspace }: Call, id: unknown): TicketType => {
  const type = workspace.ticketTypes.get(String(id));
  if (!type) throw new ApiError(404, "not_found", "Ticket type not found");
  return type;
};

const checkAttributes = (type: TicketType, given: Json): Json => {
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
  return given;
};

const readAttributes = (type: TicketType, given: Json): Json => {
  checkAttributes(type, given);
  const absent = type.attributes.find(
    ({ name, required_to_create, archived }) =>
      required_to_create && !archived && given[name] == null,
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

/** Checks the body of a new ticket. Returns what adds it. */
const prepare = (call: Call): (() => Ticket) => {
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
  return () => {
    const { id: contactId } =
      "newLead" in contact
        ? createContact(workspace, { role: "lead", email: contact.newLead }, version)
        : contact;
    return createTicket(workspace, {
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
  };
};

/** The ticket a path names, by the id of the API. */
export const ticketOf = ({ workspace, params }: Call): Ticket => {
  const ticket = workspace.tickets.get(params.id ?? "");
  if (!ticket) throw new ApiError(404, "ticket_not_found", "Ticket not found");
  return ticket;
};

/** The admin a field names, as text or as a number. */
export const adminOf = ({ workspace }: Call, id: unknown): Admin => {
  const admin = workspace.admins.get(String(id));
  if (!admin) throw new ApiError(404, "assignee_not_found", "Assignee not found");
  return admin;
};

const stateOf = ({ workspace, body }: Call, problem: ApiError): string => {
  const id = String(body.ticket_state_id);
  if (!workspace.ticketStates.has(id)) throw problem;
  return id;
};

const assignees = (call: Call): Partial<Ticket> => {
  const { workspace, body } = call;
  if (body.assignee_id === undefined) return {};
  const id = String(body.assignee_id);
  if (id === "0") return { adminAssigneeId: null, teamAssigneeId: null };
  return workspace.teams.has(id)
    ? { teamAssigneeId: id }
    : { adminAssigneeId: adminOf(call, id).id };
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
const update = (call: Call) => {
  const { workspace, body, version } = call;
  const ticket = ticketOf(call);
  checkFields(body, {
    ticket_attributes: isObject,
    ticket_state_id: either(text, integer),
    company_id: nullable(text),
    open: flag,
    is_shared: flag,
    snoozed_until: integer,
    admin_id: integer,
    assignee_id: either(text, integer),
    skip_notifications: flag,
  });
  const given = isObject(body.ticket_attributes) ? body.ticket_attributes : {};
  checkAttributes(typeOf(call, ticket.ticketTypeId), given);
  if (body.admin_id !== undefined) adminOf(call, body.admin_id);
  const changed: Partial<Ticket> = {
    ...assignees(call),
    ...(body.ticket_state_id !== undefined && {
      stateId: stateOf(
        call,
        new ApiError(
          400,
          "ticket_state_id_invalid",
          "Ticket state id is not valid or is not associated with the ticket type",
        ),
      ),
    }),
    ...(body.company_id !== undefined && { companyId: findCompanyId(call) }),
    ...(typeof body.is_shared === "boolean" && { is_shared: body.is_shared }),
    ...(typeof body.snoozed_until === "number" && { snoozed_until: body.snoozed_until }),
    ...(typeof body.open === "boolean" && { open: body.open }),
    // Closing a ticket ends its snoozing.
    ...(body.open === false && { snoozed_until: null }),
  };
  changeTicket(workspace, ticket, {
    ...changed,
    ...(Object.keys(given).length > 0 && {
      ticket_attributes: { ...ticket.ticket_attributes, ...given },
    }),
    skipNotifications: body.skip_notifications === true,
  });
  return presentTicket(ticket, workspace, version);
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/changetickettype
const changeType = (call: Call) => {
  const { workspace, body, version } = call;
  const ticket = workspace.tickets.get(call.params.id ?? "");
  if (!ticket) throw resourceNotFound();
  for (const field of ["ticket_type_id", "ticket_state_id"]) {
    if (body[field] === undefined) {
      throw new ApiError(400, "parameter_not_found", `${field} is a required parameter`);
    }
  }
  const from = typeOf(call, ticket.ticketTypeId);
  const to = typeOf(call, body.ticket_type_id);
  if (from === to) throw invalid("Cannot change to the same ticket type");
  if (from.category !== to.category) throw invalid("Ticket types must be of the same category");
  const stateId = stateOf(
    call,
    invalid("Ticket custom state doesn't belong to the new ticket type"),
  );
  const given = isObject(body.ticket_attributes) ? body.ticket_attributes : {};
  const extra = Object.keys(given).filter(
    (name) => !to.attributes.some((attribute) => attribute.name === name),
  );
  if (extra.length > 0) {
    throw invalid(
      `Extra attributes provided that are not found on ticket type: ${extra.join(", ")}`,
    );
  }
  checkAttributes(to, given);
  const kept = to.attributes.filter(({ name, data_type }) =>
    from.attributes.some((old) => old.name === name && old.data_type === data_type),
  );
  const ticket_attributes = {
    ...pick(
      ticket.ticket_attributes,
      kept.map(({ name }) => name),
    ),
    ...given,
  };
  changeTicket(workspace, ticket, { ticketTypeId: to.id, stateId, ticket_attributes });
  return presentTicket(ticket, workspace, version);
};

const presentJob = ({ id, status, resource_type, resourceId }: Job, { origin }: Call) => ({
  type: "job",
  id,
  url: `${origin}/jobs/status/${id}`,
  status,
  resource_type,
  resource_id: resourceId,
  resource_url: resourceId === null ? null : `${origin}/${resource_type}s/${resourceId}`,
});

const runWhenDue = (job: Job, { workspace }: Call) => {
  if (job.status !== "pending" || workspace.clock.seconds() < job.readyAt) return;
  job.resourceId = job.run();
  job.status = "success";
};

const search = ({ workspace, body, version }: Call) => {
  const searchable = searchableTickets(workspace);
  const matches = compileQuery(body.query, searchable);
  const order = readSort(body.sort, searchable.field, "updated_at");
  const { per_page, starting_after } = isObject(body.pagination) ? body.pagination : {};
  const found = workspace.index.viewAll(workspace.tickets).filter(matches);
  const { items, ...rest } = cursorPage(found, order, {
    scope: `tickets/search ${order.name}`,
    perPage: readPerPage(per_page, { default: 20, max: 150 }),
    startingAfter: starting_after,
    largestPage: workspace.settings.largestPage,
  });
  const present = (ticket: Ticket) => presentTicket(ticket, workspace, version);
  return {
    type: "ticket.list",
    tickets: workspace.index.show(items, workspace.tickets).map(present),
    ...rest,
  };
};

const typeSummary = (workspace: Workspace) => (type: TicketType) => {
  const { ticket_type_attributes, ticket_states, ...summary } = presentTicketType(type, workspace);
  return summary;
};

export const ticketRoutes: Routes = {
  "POST /tickets": needs("Write tickets", (call) =>
    presentTicket(prepare(call)(), call.workspace, call.version),
  ),

  "POST /tickets/enqueue": needs("Write tickets", (call) => {
    const add = prepare(call);
    return presentJob(call.workspace.addJob({ run: () => add().id }), call);
  }),

  "GET /jobs/status/:id": needs("Read tickets", (call) => {
    const job = call.workspace.jobs.get(call.params.id ?? "");
    if (!job) throw new ApiError(404, "job_not_found", "Job Not Found");
    runWhenDue(job, call);
    return presentJob(job, call);
  }),

  "POST /tickets/search": needs("Read tickets", search),

  "GET /tickets/:id": needs("Read tickets", (call) =>
    presentTicket(ticketOf(call), call.workspace, call.version),
  ),

  "PUT /tickets/:id": needs("Write tickets", update),

  "DELETE /tickets/:id": needs("Write tickets", (call) => {
    const { id } = ticketOf(call);
    call.workspace.tickets.delete(id);
    return { id, object: "ticket", deleted: true };
  }),

  "POST /tickets/:id/change_type": needs("Write tickets", changeType),

  "GET /ticket_types": needs("Read tickets", ({ workspace }) =>
    listOf([...workspace.ticketTypes.values()].map((type) => presentTicketType(type, workspace))),
  ),

  "GET /ticket_types/:id": needs("Read tickets", (call) =>
    presentTicketType(typeOf(call, call.params.id), call.workspace),
  ),

  "GET /ticket_states": needs("Read tickets", ({ workspace }) =>
    listOf(
      [...workspace.ticketStates.values()].map((state) => ({
        ...presentTicketState(state),
        archived: false,
        ticket_types: listOf([...workspace.ticketTypes.values()].map(typeSummary(workspace))),
      })),
    ),
  ),
};
