import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { TicketPart } from "../../client/types";
import { connection } from "../../inputs/common";
import { attachmentUrls } from "../../resources/shared/attachmentInputs";
import { attachmentFields } from "../../resources/shared/attachments";
import { contactReplyExample } from "../../resources/tickets/examples";
import { contactIdentifiedBy, ticketId } from "../../resources/tickets/inputs";
import {
  repliedAt,
  replyBody,
  replyingContactId,
  skipReplyNotifications,
} from "../../resources/tickets/replyInputs";
import { replyAuthor } from "../../resources/tickets/tickets";

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
