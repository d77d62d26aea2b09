import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { attachmentInputs } from "../../resources/common/attachments";
import { writeTickets } from "../../resources/tickets/access";
import { ticketReplyExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import {
  replyAttachments,
  replyBody,
  replyCreatedAt,
  skipReplyNotifications,
} from "../../resources/tickets/replies";
import type { TicketPart } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const replyToTicketAsAdmin = action({
  display: {
    label: "Reply to Ticket as Admin",
    description:
      "Answer the customer in a ticket: add a reply in the name of an admin. Add Note to Ticket writes for teammates only.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    body: replyBody,
    ...attachmentInputs,
    createdAt: replyCreatedAt,
    skipNotifications: skipReplyNotifications,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "comment",
      type: "admin",
      admin_id: await actingAdmin(client, context, reply.adminId),
      body: reply.body,
      ...replyAttachments(reply),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications,
    });
    return { data };
  },
  examplePayload: { data: ticketReplyExample },
});
