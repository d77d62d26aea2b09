import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { includeMergeHistory, updateContactInputs } from "../../resources/contacts/inputs";
import { saveContactUpdate } from "../../resources/contacts/save";

const { clearFields, ...contactInputs } = updateContactInputs;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateContact = action({
  display: {
    label: "Update Contact",
    description:
      "Change the given fields of a contact, such as name, phone number or email, and leave the others. Upsert Contact also creates it when it is missing.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: { connection, ...contactInputs, includeMergeHistory, clearFields },
  perform: async (context, { connection, id, includeMergeHistory, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const params = { include_merge_history: includeMergeHistory || undefined };
    return { data: await saveContactUpdate(client, context, id, inputs, params) };
  },
  examplePayload: { data: contactExample },
});
