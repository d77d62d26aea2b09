import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, multilineInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { attachmentInputs } from "../../resources/common/attachments";
import { writeTickets } from "../../resources/tickets/access";
import { ticketReplyExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import {
  replyAttachments,
  replyCreatedAt,
  skipReplyNotifications,
} from "../../resources/tickets/replies";
import type { TicketPart } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
export const addNoteToTicket = action({
  display: {
    label: "Add Internal Note to Ticket",
    description:
      "Add an internal note to a ticket, which only teammates read. Reply to Ticket as Admin writes to the customer.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    body: multilineInput({
      label: "Body",
      required: true,
      example: "<p>Spare part <b>ordered</b>.</p>",
      comments: "Text of the note, for teammates only. Simple HTML is allowed.",
    }),
    crossPost: booleanInput({
      label: "Cross Post",
      comments:
        "When true, adds the note to all conversations linked to the ticket as well. For back-office tickets only.",
    }),
    ...attachmentInputs,
    createdAt: replyCreatedAt,
    skipNotifications: skipReplyNotifications,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...note }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketPart>(path`/tickets/${id}/reply`, {
      message_type: "note",
      type: "admin",
      admin_id: await actingAdmin(client, context, note.adminId),
      body: note.body,
      cross_post: note.crossPost || undefined,
      ...replyAttachments(note),
      created_at: note.createdAt,
      skip_notifications: note.skipNotifications,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...ticketReplyExample,
      part_type: "note",
      body: "<p>Spare part <b>ordered</b>.</p>",
    },
  },
});
