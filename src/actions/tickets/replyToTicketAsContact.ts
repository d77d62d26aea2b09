import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attachmentUrls } from "../../resources/shared/attachmentInputs";
import { attachmentFields } from "../../resources/shared/attachments";
import { writeTickets } from "../../resources/tickets/access";
import { ticketReplyExample } from "../../resources/tickets/examples";
import { contactIdentifiedBy, ticketId } from "../../resources/tickets/inputs";
import { repliedAt, replyBody, skipReplyNotifications } from "../../resources/tickets/replyInputs";
import { type ContactIdType, kindOf } from "../../resources/tickets/tickets";
import type { TicketPart } from "../../resources/tickets/types";

const AUTHOR_KEYS = { id: "intercom_user_id", external_id: "user_id", email: "email" };

/** @returns the contact as a reply names its author: by exactly one of its identifiers */
const replyAuthor = (contact: string, type?: ContactIdType) => ({
  [AUTHOR_KEYS[kindOf(contact, type)]]: contact,
});

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
    contactId: idInput({
      label: "Contact ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      comments:
        "The contact who replies: the ID that Intercom gave the contact, an email address or an External ID.",
    }),
    contactIdType: contactIdentifiedBy,
    body: replyBody,
    attachmentUrls,
    createdAt: repliedAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeTickets);
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
  examplePayload: {
    data: {
      ...ticketReplyExample,
      author: {
        id: "5ba682d23d7cf92bef87bfd4",
        type: "user",
        name: "Hoban Washburn",
        email: "wash@serenity.io",
      },
    },
  },
});
