import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { quickReplyExample } from "../../examples/tickets";
import { adminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { quickReplyOptions, repliedAt, skipReplyNotifications } from "../../inputs/ticketReplies";
import { ticketId } from "../../inputs/tickets";
import { path } from "../../path";
import { replyOptions } from "../../quickReplies";
import type { TicketPart } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const sendQuickReplyToTicket = action({
  display: {
    label: "Send Quick Reply to Ticket",
    description: "Asks the contact of a ticket to choose one of several answers.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    adminId,
    quickReplyOptions,
    createdAt: repliedAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "quick_reply",
      type: "admin",
      admin_id: reply.adminId,
      reply_options: replyOptions("Quick Reply Options", reply.quickReplyOptions),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications,
    });
    return { data };
  },
  examplePayload: { data: quickReplyExample },
});
