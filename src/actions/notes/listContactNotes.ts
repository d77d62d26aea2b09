import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";
import { contactNoteExample, noteListExample } from "../../resources/notes/examples";
import { notesPerPage } from "../../resources/notes/inputs";
import type { Note } from "../../resources/notes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/listnotes
export const listContactNotes = action({
  display: {
    label: "List Contact Notes",
    description: "List the notes on a contact, to read what teammates wrote about the person.",
  },
  performSafety: "safe",
  inputs: { connection, id: namedContactId, fetchAll, maxRecords, page, perPage: notesPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const url = path`/contacts/${id}/notes`;
    return { data: await listByNumber<Note>(client, { url }, paging) };
  },
  examplePayload: { data: noteListExample(contactNoteExample) },
});
