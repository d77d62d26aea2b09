import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { archivedContactExample } from "../../examples/contacts";
import { connection, contactId } from "../../inputs/common";
import { path } from "../../path";
import type { Archived } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/archivecontact
export const archiveContact = action({
  display: {
    label: "Archive Contact",
    description: "Archives a contact. Unarchive Contact brings it back.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Archived>(path`/contacts/${id}/archive`, undefined, {
      repeatable: true,
    });
    return { data };
  },
  examplePayload: { data: archivedContactExample },
});
