import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { companyNoteListExample } from "../../examples/notes";
import { connection, fetchAll, intercomCompanyId, page } from "../../inputs/common";
import { notesPerPage } from "../../inputs/notes";
import { listByNumber } from "../../pagination";
import { path } from "../../path";
import type { Note } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/listcompanynotes
export const listCompanyNotes = action({
  display: {
    label: "List Company Notes",
    description: "Returns one page of the notes on a company, or all of them.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId, fetchAll, page, perPage: notesPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    const url = path`/companies/${id}/notes`;
    return { data: await listByNumber<Note>(client, { url }, paging) };
  },
  examplePayload: { data: companyNoteListExample },
});
