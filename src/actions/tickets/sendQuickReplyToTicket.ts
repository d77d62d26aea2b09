import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { TicketPart } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { replyOptions } from "../../resources/shared/quickReplies";
import { quickReplyExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import {
  quickReplyOptions,
  repliedAt,
  skipReplyNotifications,
} from "../../resources/tickets/replyInputs";

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
