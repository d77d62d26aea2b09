import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { updateContact as update } from "../../contacts/save";
import { contactExample } from "../../examples/contacts";
import { connection } from "../../inputs/common";
import { updateContactInputs } from "../../inputs/contacts";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateContact = action({
  display: {
    label: "Update Contact",
    description: "Changes the given fields of a contact and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...updateContactInputs },
  perform: async (context, { connection, id, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await update(client, context, id, inputs) };
  },
  examplePayload: { data: contactExample },
});
