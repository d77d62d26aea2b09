import { listOf } from "../../present/lists";
import { presentTicketState, presentTicketType } from "../../present/ticketTypes";
import {
  checkFields,
  flag,
  type Json,
  nullable,
  oneOf,
  pick,
  requireFields,
  text,
} from "../../server/body";
import { needs, type Routes } from "../../server/route";
import type { TicketType } from "../../workspace/ticketTypes";
import type { Workspace } from "../../workspace/workspace";
import { ticketTypeOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/createtickettype

const CATEGORIES = ["Customer", "Back-office", "Tracker"];

const TYPE_FIELDS = {
  name: text,
  description: nullable(text),
  category: oneOf(...CATEGORIES),
  icon: text,
  archived: flag,
  is_internal: flag,
};

const typeFields = (body: Json): Partial<TicketType> => {
  checkFields(body, TYPE_FIELDS);
  return pick(body, ["name", "description", "category", "icon", "archived"]);
};

const typeSummary = (workspace: Workspace) => (type: TicketType) => {
  const { ticket_type_attributes, ticket_states, ...summary } = presentTicketType(type, workspace);
  return summary;
};

export const ticketTypeRoutes: Routes = {
  "GET /ticket_types": needs("Read tickets", ({ workspace }) =>
    listOf([...workspace.ticketTypes.values()].map((type) => presentTicketType(type, workspace))),
  ),

  "GET /ticket_types/:id": needs("Read tickets", (call) =>
    presentTicketType(ticketTypeOf(call, call.params.id), call.workspace),
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

  "POST /ticket_types": needs("Write tickets", ({ workspace, body }) => {
    requireFields(body, ["name"]);
    return presentTicketType(workspace.addTicketType(typeFields(body)), workspace);
  }),

  "PUT /ticket_types/:id": needs("Write tickets", (call) => {
    const type = ticketTypeOf(call, call.params.id);
    Object.assign(type, typeFields(call.body), { updated_at: call.workspace.clock.seconds() });
    return presentTicketType(type, call.workspace);
  }),
};
