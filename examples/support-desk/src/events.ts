import type { Part } from "./records";

/** What a flow gets from the webhook trigger. One without an event has no topic. */
interface Notification {
  topic?: string;
  item?: {
    id: string;
    contacts?: { contacts: { id: string }[] };
    conversation_parts?: { conversation_parts: Part[] };
    ticket?: { id: string };
    ticket_part?: Part;
  };
}

/** What happened in Intercom, as far as the support system takes part in it. */
export type Event =
  | { is: "conversation"; id: string; contactId: string | undefined }
  | { is: "reply"; where: { conversation_id: string } | { ticket_id: string }; part: Part }
  | { is: "ticket"; id: string }
  | { is: "nothing" };

/** Topics after which the support system gets a ticket. */
const TICKET_TOPICS = [
  "ticket.created",
  "ticket.state.updated",
  "ticket.closed",
  "ticket.admin.assigned",
  "ticket.team.assigned",
];

/** @returns the event that a notification brings: the URL also receives pings and repetitions */
export const eventOf = (data: unknown): Event => {
  const { topic = "", item } = data as Notification;
  if (!item) return { is: "nothing" };
  // Some topics wrap the ticket.
  const ticketId = item.ticket?.id ?? item.id;
  if (TICKET_TOPICS.includes(topic)) return { is: "ticket", id: ticketId };
  if (topic === "ticket.contact.replied" && item.ticket_part) {
    return { is: "reply", where: { ticket_id: ticketId }, part: item.ticket_part };
  }
  const part = item.conversation_parts?.conversation_parts[0];
  if (topic === "conversation.user.replied" && part) {
    return { is: "reply", where: { conversation_id: item.id }, part };
  }
  if (topic !== "conversation.user.created") return { is: "nothing" };
  return { is: "conversation", id: item.id, contactId: item.contacts?.contacts[0]?.id };
};
