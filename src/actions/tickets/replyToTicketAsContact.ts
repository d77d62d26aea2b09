import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { anyIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attachmentFields, attachmentUrls } from "../../resources/common/attachments";
import { contactIdType, participant } from "../../resources/common/contactReference";
import { chosenOptions, chosenQuickReplies } from "../../resources/common/quickReplies";
import { writeTickets } from "../../resources/tickets/access";
import { ticketReplyExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import { replyBody, replyCreatedAt, skipReplyNotifications } from "../../resources/tickets/replies";
import type { TicketPart } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const replyToTicketAsContact = action({
  display: {
    label: "Reply to Ticket as Contact",
    description:
      "Add a reply to a ticket in the name of the contact. Back-office tickets take none.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    contactId: anyIdInput({
      label: "Contact ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      comments:
        "The contact who replies: the ID that Intercom gave the contact, an email address or an External ID.",
    }),
    body: replyBody,
    contactIdType,
    chosenQuickReplies,
    attachmentUrls,
    createdAt: replyCreatedAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "comment",
      type: "user",
      ...participant(reply.contactId, reply.contactIdType),
      body: reply.body,
      reply_options: chosenOptions(reply.chosenQuickReplies),
      ...attachmentFields(reply),
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
        email: "wash@example.com",
      },
    },
  },
});
