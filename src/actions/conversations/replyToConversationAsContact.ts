import { action } from "@prismatic-io/spectral";
import { attachmentFields } from "../../attachments";
import { createClient } from "../../client";
import { participant } from "../../conversations/participants";
import { contactReplyExample } from "../../examples/conversations";
import { attachmentInputs } from "../../inputs/attachments";
import { connection } from "../../inputs/common";
import {
  contactReplyBody,
  repliedConversationId,
  replyingContactId,
  sentAt,
} from "../../inputs/conversations";
import { contactIdentifiedBy } from "../../inputs/tickets";
import { path } from "../../path";
import type { Conversation } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const replyToConversationAsContact = action({
  display: {
    label: "Reply to Conversation as Contact",
    description: "Adds a reply in the name of a contact.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: repliedConversationId,
    contactId: replyingContactId,
    contactIdType: contactIdentifiedBy,
    body: contactReplyBody,
    ...attachmentInputs,
    createdAt: sentAt,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "comment",
      type: "user",
      ...participant(reply.contactId, reply.contactIdType),
      body: reply.body,
      ...attachmentFields(reply),
      created_at: reply.createdAt,
    });
    return { data };
  },
  examplePayload: { data: contactReplyExample },
});
