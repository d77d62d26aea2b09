import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { multilineInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
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
    description:
      "Add an internal note or comment to a conversation in the inbox, for colleagues only. Reply to Conversation as Admin writes to the customer.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    body: multilineInput({
      ...replyBodyOptions,
      required: true,
      comments: "Text of the note, in plain text or simple HTML. Contacts do not see it.",
    }),
    ...attachmentInputs,
    createdAt,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...note }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "note",
      type: "admin",
      admin_id: await actingAdmin(client, context, note.adminId),
      body: note.body,
      ...attachmentFields(note),
      created_at: note.createdAt,
    });
    return { data };
  },
  examplePayload: { data: conversationWithPart({ ...partExample, part_type: "note" }) },
});
