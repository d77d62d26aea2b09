import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { anyIdInput, idInput, multilineInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attachmentFields, attachmentInputs } from "../../resources/common/attachments";
import { contactIdType, participant } from "../../resources/common/contactReference";
import { chosenOptions, chosenQuickReplies } from "../../resources/common/quickReplies";
import { writeConversations } from "../../resources/conversations/access";
import {
  conversationWithPart,
  customerExample,
  partExample,
} from "../../resources/conversations/examples";
import { createdAt, replyBodyOptions } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

const conversation = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments:
    "ID that Intercom gave the conversation, a whole number, or the word last for the latest one of the contact.",
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const replyToConversationAsContact = action({
  display: {
    label: "Reply to Conversation as Contact",
    description:
      "Reply to a conversation in the name of the contact, as when a customer answered in another channel.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: {
      ...conversation,
      clean: (value: unknown) =>
        /^\s*last\s*$/i.test(String(value)) ? "last" : conversation.clean(value),
    },
    contactId: anyIdInput({
      label: "Contact ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      comments:
        "The contact who replies: the ID that Intercom gave the contact, an email address or an External ID.",
    }),
    body: multilineInput({
      ...replyBodyOptions,
      required: true,
      example: "We take two.",
      comments: "Text of the reply, in plain text or HTML.",
    }),
    contactIdType,
    chosenQuickReplies,
    ...attachmentInputs,
    createdAt,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "comment",
      type: "user",
      ...participant(reply.contactId, reply.contactIdType),
      body: reply.body,
      reply_options: chosenOptions(reply.chosenQuickReplies),
      ...attachmentFields(reply),
      created_at: reply.createdAt,
    });
    return { data };
  },
  examplePayload: {
    data: conversationWithPart({
      ...partExample,
      author: customerExample,
      body: "<p>We take two.</p>",
    }),
  },
});
