import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { contactReplyExample } from "../../resources/conversations/examples";
import {
  contactReplyBody,
  repliedConversationId,
  replyingContactId,
  sentAt,
} from "../../resources/conversations/inputs";
import { participant } from "../../resources/conversations/participants";
import { attachmentInputs } from "../../resources/shared/attachmentInputs";
import { attachmentFields } from "../../resources/shared/attachments";
import { contactIdentifiedBy } from "../../resources/tickets/inputs";

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
