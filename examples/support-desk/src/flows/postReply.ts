import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { htmlOf } from "../html";
import type { Conversation, Ticket } from "../records";
import { isPosted, type Reply, secondsOf } from "../replies";
import { readRequest } from "../request";
import { ownEndpoint } from "./endpoint";
import { retryConfig } from "./retry";

export const postReply = flow({
  name: "Post Reply",
  stableKey: "post-reply",
  description: "Posts a reply of the support system in its conversation or ticket, once.",
  ...ownEndpoint,
  // One at a time: two runs for one reply would not see each other's message.
  queueConfig: { type: "sequential", dedupeIdField: "body.data.id" },
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const reply = readRequest<Reply>(onTrigger.results.body.data, ["id", "text", "sent_at"]);
    const { conversation_id, ticket_id } = reply;
    if (Boolean(conversation_id) === Boolean(ticket_id)) {
      throw new Error("The request needs either conversation_id or ticket_id.");
    }
    const body = htmlOf(reply.text);
    const createdAt = String(secondsOf(reply));
    const adminId = configVars["Reply As"];

    if (conversation_id) {
      const { data } = await intercom.getConversation<{ data: Conversation }>({
        connection,
        id: conversation_id,
      });
      if (!isPosted(reply, data.conversation_parts.conversation_parts)) {
        const id = conversation_id;
        await intercom.replyToConversationAsAdmin({ connection, id, body, createdAt, adminId });
      }
    }
    if (ticket_id) {
      const { data } = await intercom.getTicket<{ data: Ticket }>({ connection, id: ticket_id });
      if (!isPosted(reply, data.ticket_parts.ticket_parts)) {
        const id = ticket_id;
        await intercom.replyToTicketAsAdmin({ connection, id, body, createdAt, adminId });
      }
    }

    const result = { id: reply.id, status: "posted" };
    await backendOf(configVars).post("/intercom/reply-results", { results: [result] });
    return { data: result };
  },
});
