import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdminId } from "../../resources/admins/inputs";
import { attachmentFields, attachmentInputs } from "../../resources/common/attachments";
import { writeConversations } from "../../resources/conversations/access";
import { conversationWithPart, partExample } from "../../resources/conversations/examples";
import { conversationId, createdAt, replyBodyOptions } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const addNoteToConversation = action({
  display: {
    label: "Add Note to Conversation",
    description: "Adds an internal note, which only admins see.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    adminId: actingAdminId,
    body: textInput({
      ...replyBodyOptions,
      required: true,
      comments: "Text of the note, in plain text or simple HTML. Contacts do not see it.",
    }),
    ...attachmentInputs,
    createdAt,
  },
  perform: async (context, { connection, id, ...note }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "note",
      type: "admin",
      admin_id: note.adminId,
      body: note.body,
      ...attachmentFields(note),
      created_at: note.createdAt,
    });
    return { data };
  },
  examplePayload: { data: conversationWithPart({ ...partExample, part_type: "note" }) },
});
