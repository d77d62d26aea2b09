import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination";
import { path } from "../../client/path";
import type { Note } from "../../client/types";
import { connection, contactId, fetchAll, page } from "../../inputs/common";
import { contactNoteExample, listOf } from "../../resources/notes/examples";
import { notesPerPage } from "../../resources/notes/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/listnotes
export const listContactNotes = action({
  display: {
    label: "List Contact Notes",
    description: "Returns one page of the notes on a contact, or all of them.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId, fetchAll, page, perPage: notesPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    const url = path`/contacts/${id}/notes`;
    return { data: await listByNumber<Note>(client, { url }, paging) };
  },
  examplePayload: { data: listOf(contactNoteExample) },
});
