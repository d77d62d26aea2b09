import { createTicket } from "../../changes/tickets";
import { presentJob } from "../../present/jobs";
import { presentTicket } from "../../present/tickets";
import { checkFields, either, flag, integer, isObject, nullable, text } from "../../server/body";
import { ApiError, contactNotFound, invalid, missing } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Contact } from "../../workspace/contacts";
import type { Ticket } from "../../workspace/tickets";
import { createContactFromBody } from "../contacts/save";
import { readAttributes } from "./attributes";
import { findCompanyId, ticketTypeOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket

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

const findAssignee = (records: Map<string, unknown>, id: unknown): string | null => {
  if (id == null || id === "0") return null;
  if (!records.has(String(id))) {
    throw new ApiError(404, "assignee_not_found", "Assignee not found");
  }
  return String(id);
};

const optionalText = (value: unknown) => (typeof value === "string" ? value : null);

/** Checks the body of a new ticket. Returns what adds it. */
const prepareTicket = (call: Call): (() => Ticket) => {
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

  const type = ticketTypeOf(call, body.ticket_type_id);
  const given = isObject(body.ticket_attributes) ? body.ticket_attributes : {};
  const ticket_attributes = readAttributes(type, given);
  const companyId = findCompanyId(call);
  const adminAssigneeId = findAssignee(workspace.admins, assignment.admin_assignee_id);
  const teamAssigneeId = findAssignee(workspace.teams, assignment.team_assignee_id);
  const contact = findContact(call);
  return () => {
    const { id: contactId } =
      "newLead" in contact
        ? createContactFromBody(workspace, { role: "lead", email: contact.newLead }, version)
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

export const ticketCreateRoutes: Routes = {
  "POST /tickets": needs("Write tickets", (call) =>
    presentTicket(prepareTicket(call)(), call.workspace, call.version),
  ),

  "POST /tickets/enqueue": needs("Write tickets", (call) => {
    const add = prepareTicket(call);
    return presentJob(call.workspace.addJob({ run: () => add().id }), call.origin);
  }),
};
