import { action } from "@prismatic-io/spectral";
import { attachmentFields } from "../../attachments";
import { createClient } from "../../client";
import { noteExample } from "../../examples/conversations";
import { adminId } from "../../inputs/admins";
import { attachmentInputs } from "../../inputs/attachments";
import { connection } from "../../inputs/common";
import { conversationId, noteBody, sentAt } from "../../inputs/conversations";
import { path } from "../../path";
import type { Conversation } from "../../types";

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
    adminId,
    body: noteBody,
    ...attachmentInputs,
    createdAt: sentAt,
  },
  perform: async (context, { connection, id, ...note }) => {
    const client = createClient(connection, context);
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
  examplePayload: { data: noteExample },
});
