import { action } from "@prismatic-io/spectral";
import { attachmentFields } from "../../attachments";
import { createClient } from "../../client";
import { contactReplyExample } from "../../examples/tickets";
import { attachmentUrls } from "../../inputs/attachments";
import { connection } from "../../inputs/common";
import {
  repliedAt,
  replyBody,
  replyingContactId,
  skipReplyNotifications,
} from "../../inputs/ticketReplies";
import { contactIdentifiedBy, ticketId } from "../../inputs/tickets";
import { path } from "../../path";
import { replyAuthor } from "../../tickets";
import type { TicketPart } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const replyToTicketAsContact = action({
  display: {
    label: "Reply to Ticket as Contact",
    description: "Adds a reply of a contact to a ticket. Back-office tickets take none.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    contactId: replyingContactId,
    contactIdType: contactIdentifiedBy,
    body: replyBody,
    attachmentUrls,
    createdAt: repliedAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context);
    const { attachmentUrls } = reply;
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "comment",
      type: "user",
      ...replyAuthor(reply.contactId, reply.contactIdType),
      body: reply.body,
      ...attachmentFields({ attachmentUrls, attachmentFiles: {} }),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications,
    });
    return { data };
  },
  examplePayload: { data: contactReplyExample },
});
