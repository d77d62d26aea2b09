import { changeTicket } from "../../changes/tickets";
import { presentTicket } from "../../present/tickets";
import {
  checkFields,
  either,
  flag,
  integer,
  isObject,
  nullable,
  pick,
  text,
} from "../../server/body";
import { ApiError, invalid, resourceNotFound } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Ticket } from "../../workspace/tickets";
import { checkAttributes } from "./attributes";
import { adminById, findCompanyId, ticketOf, ticketTypeOf } from "./shared";

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
    : { adminAssigneeId: adminById(call, id).id };
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
  checkAttributes(ticketTypeOf(call, ticket.ticketTypeId), given);
  if (body.admin_id !== undefined) adminById(call, body.admin_id);
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
  const from = ticketTypeOf(call, ticket.ticketTypeId);
  const to = ticketTypeOf(call, body.ticket_type_id);
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

export const ticketUpdateRoutes: Routes = {
  "PUT /tickets/:id": needs("Write tickets", update),

  "POST /tickets/:id/change_type": needs("Write tickets", changeType),
};
