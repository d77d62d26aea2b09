import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { intercomCompanyId } from "../../resources/companies/inputs";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { companyNoteExample, noteListExample } from "../../resources/notes/examples";
import { notesPerPage } from "../../resources/notes/inputs";
import type { Note } from "../../resources/notes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/listcompanynotes
export const listCompanyNotes = action({
  display: {
    label: "List Company Notes",
    description: "List the notes on a company, to read what teammates wrote about it.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId, fetchAll, maxRecords, page, perPage: notesPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const url = path`/companies/${id}/notes`;
    return { data: await listByNumber<Note>(client, { url }, paging) };
  },
  examplePayload: { data: noteListExample(companyNoteExample) },
});
