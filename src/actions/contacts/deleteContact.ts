import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { deletedContactExample } from "../../examples/contacts";
import { connection, contactId } from "../../inputs/common";
import { path } from "../../path";
import type { Deleted } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact
export const deleteContact = action({
  display: {
    label: "Delete Contact",
    description: "Deletes a contact for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Deleted>(path`/contacts/${id}`);
    return { data };
  },
  examplePayload: { data: deletedContactExample },
});
