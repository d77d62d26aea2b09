import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { deleteContact as deleteForGood } from "../../contacts/remove";
import { deletedContactExample } from "../../examples/contacts";
import { connection, contactId } from "../../inputs/common";

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
    return { data: await deleteForGood(client, id) };
  },
  examplePayload: { data: deletedContactExample },
});
