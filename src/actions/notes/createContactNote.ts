import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";
import { contactNoteExample } from "../../resources/notes/examples";
import { noteAuthorId, noteBody } from "../../resources/notes/inputs";
import type { Note } from "../../resources/notes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/createnote
export const createContactNote = action({
  display: {
    label: "Create Contact Note",
    description: "Write a note about a contact or customer, which only teammates see.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: namedContactId, body: noteBody, adminId: noteAuthorId },
  perform: async (context, { connection, id, body, adminId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.post<Note>(path`/contacts/${id}/notes`, {
      body,
      admin_id: adminId,
    });
    return { data };
  },
  examplePayload: { data: contactNoteExample },
});
