import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Note } from "../../client/types";
import { connection, contactId } from "../../inputs/common";
import { contactNoteExample } from "../../resources/notes/examples";
import { noteAuthorId, noteBody } from "../../resources/notes/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/createnote
export const createContactNote = action({
  display: {
    label: "Create Contact Note",
    description: "Adds a note to a contact. Only teammates see notes.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, body: noteBody, adminId: noteAuthorId },
  perform: async (context, { connection, id, body, adminId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Note>(path`/contacts/${id}/notes`, {
      body,
      admin_id: adminId,
    });
    return { data };
  },
  examplePayload: { data: contactNoteExample },
});
