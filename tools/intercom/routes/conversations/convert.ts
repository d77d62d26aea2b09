import { createTicket } from "../../changes/tickets";
import { presentTicket } from "../../present/tickets";
import { checkFields, isObject, text } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { conversationInPath } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/convertconversationtoticket

const convert = (call: Call) => {
  const { workspace, body, version } = call;
  const conversation = conversationInPath(call);
  checkFields(body, { ticket_type_id: text, ticket_state_id: text, attributes: isObject });
  const type = workspace.ticketTypes.get(String(body.ticket_type_id));
  if (!type) throw new ApiError(404, "not_found", "Ticket type not found");
  if (type.category !== "Customer") throw invalid("Ticket type is not a customer ticket type");
  const stateId = body.ticket_state_id;
  if (stateId !== undefined && !workspace.ticketStates.has(String(stateId))) {
    throw new ApiError(400, "ticket_state_id_invalid", "Ticket state is invalid");
  }
  const [contactId = ""] = conversation.contactIds;
  const ticket = createTicket(workspace, {
    id: conversation.id,
    ticketTypeId: type.id,
    contactId,
    ticket_attributes: isObject(body.attributes) ? body.attributes : {},
    ...(stateId !== undefined && { stateId: String(stateId) }),
  });
  return presentTicket(ticket, workspace, version);
};

export const conversationConvertRoutes: Routes = {
  "POST /conversations/:id/convert": needs("Write conversations", convert),
};
