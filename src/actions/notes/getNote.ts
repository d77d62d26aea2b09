import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { intercomIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactNoteExample } from "../../resources/notes/examples";
import type { Note } from "../../resources/notes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/retrievenote
export const getNote = action({
  display: {
    label: "Get Note",
    description: "Get one note on a contact or a company.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: intercomIdInput({
      label: "Note ID",
      required: true,
      example: "26",
      of: "note",
      form: "id in the result of List Contact Notes or List Company Notes.",
    }),
  },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<Note>(path`/notes/${id}`);
    return { data };
  },
  examplePayload: { data: contactNoteExample },
});
