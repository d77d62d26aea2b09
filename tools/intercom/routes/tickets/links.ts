import { presentLinked } from "../../present/tickets";
import { text } from "../../server/body";
import { ApiError, missing } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Ticket } from "../../workspace/tickets";
import { ticketOf, ticketTypeOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/linkconversationtoticket

const trackerOf = (call: Call, purpose: string): Ticket => {
  const ticket = ticketOf(call);
  if (ticketTypeOf(call, ticket.ticketTypeId).category === "Tracker") return ticket;
  throw new ApiError(
    400,
    "invalid_ticket_type",
    `Only tracker tickets support ${purpose} conversations`,
  );
};

// A conversation is known by its form only; a customer ticket counts as one.
const isConversation = ({ workspace }: Call, id: string) => {
  const ticket = workspace.tickets.get(id);
  const type = ticket && workspace.ticketTypes.get(ticket.ticketTypeId);
  return type?.category === "Customer" || /^\d{12}$/.test(id);
};

const trackersOf = ({ workspace }: Call, id: string): Ticket[] =>
  [...workspace.tickets.values()].filter(({ linkedIds }) => linkedIds.has(id));

const presentConversation = (id: string, call: Call) => ({
  type: "conversation",
  id,
  created_at: call.workspace.clock.seconds(),
  updated_at: call.workspace.clock.seconds(),
  open: true,
  state: "open",
  linked_objects: presentLinked(
    trackersOf(call, id).map((ticket) => ticket.id),
    call.workspace,
  ),
});

const link = (call: Call) => {
  const ticket = trackerOf(call, "linking");
  const { conversation_id: id } = call.body;
  if (!text(id)) throw missing("conversation_id is required", "conversation_id");
  const conversationId = String(id);
  if (!isConversation(call, conversationId)) {
    throw new ApiError(404, "conversation_not_found", "Conversation not found");
  }
  if (trackersOf(call, conversationId).length > 0) {
    throw new ApiError(
      400,
      "already_linked_to_tracker",
      "A conversation can only have one tracker ticket",
    );
  }
  ticket.linkedIds.add(conversationId);
  return presentConversation(conversationId, call);
};

const unlink = (call: Call) => {
  const { linkedIds } = trackerOf(call, "unlinking");
  const { conversation_id: id = "" } = call.params;
  if (!linkedIds.delete(id)) {
    throw new ApiError(404, "conversation_not_found", "Conversation is not linked to this ticket");
  }
  return presentConversation(id, call);
};

export const ticketLinkRoutes: Routes = {
  "POST /tickets/:id/linked_conversations": needs("Write tickets", link),

  "DELETE /tickets/:id/linked_conversations/:conversation_id": needs("Write tickets", unlink),
};
