import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { upsertedContactExample } from "../../resources/contacts/examples";
import { upsertContactInputs } from "../../resources/contacts/inputs";
import { saveContactUpsert } from "../../resources/contacts/upsert";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const upsertContact = action({
  display: {
    label: "Upsert Contact",
    description:
      "Create a contact or customer if the person is not there yet, otherwise update it, by email, External ID or phone number. Find or Create Contact leaves one that exists as it is.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: { connection, ...upsertContactInputs },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await saveContactUpsert(client, context, inputs) };
  },
  examplePayload: { data: upsertedContactExample },
});
