import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { quickRepliesInput, replyOptions } from "../../resources/common/quickReplies";
import { writeTickets } from "../../resources/tickets/access";
import { ticketReplyExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import { replyCreatedAt, skipReplyNotifications } from "../../resources/tickets/replies";
import type { TicketPart } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const sendQuickReplyToTicket = action({
  display: {
    label: "Send Quick Reply to Ticket",
    description: "Ask the contact of a ticket to choose one of several answers.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    quickReplyOptions: quickRepliesInput({
      label: "Quick Reply Options",
      example: '[{"key":"Yes","value":"1f2a4a2e-6f0b-4c8d-9a51-6d1c3a7b8e90"}]',
      comments:
        "Answers to choose from: their text, and as the value a UUID that shows later which one was chosen. A blank value gets a UUID of its own.",
    }),
    createdAt: replyCreatedAt,
    skipNotifications: skipReplyNotifications,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "quick_reply",
      type: "admin",
      admin_id: await actingAdmin(client, context, reply.adminId),
      reply_options: replyOptions("Quick Reply Options", reply.quickReplyOptions),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications,
    });
    return { data };
  },
  examplePayload: { data: { ...ticketReplyExample, part_type: "quick_reply", body: null } },
});
