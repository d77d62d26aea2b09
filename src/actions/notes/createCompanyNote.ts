import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { intercomCompanyId } from "../../resources/companies/inputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { companyNoteExample } from "../../resources/notes/examples";
import { noteAuthorId, noteBody } from "../../resources/notes/inputs";
import type { Note } from "../../resources/notes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/createcompanynote
export const createCompanyNote = action({
  display: {
    label: "Create Company Note",
    description: "Write a note about a company, which only teammates see.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: intercomCompanyId, body: noteBody, adminId: noteAuthorId },
  perform: async (context, { connection, id, body, adminId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.post<Note>(path`/companies/${id}/notes`, {
      body,
      admin_id: adminId,
    });
    return { data };
  },
  examplePayload: { data: companyNoteExample },
});
