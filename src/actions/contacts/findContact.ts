import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { severalMatches, whenNotFound } from "../../resources/common/matchInputs";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { findOneContact, requireContact } from "../../resources/contacts/find";
import { CONTACT_KEYS, includeMergeHistory, ROLES } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const findContact = action({
  display: {
    label: "Find Contact",
    description:
      "Find a person by email, phone number, External ID or ID, user or lead, and return the contact. Search Contacts finds several by other conditions.",
    important: true,
  },
  performSafety: "safe",
  inputs: {
    connection,
    findBy: selectInput({
      label: "Find By",
      required: true,
      default: "email",
      example: "email",
      choices: [...CONTACT_KEYS, { label: "ID", value: "id" }],
      comments: "What Value holds. ID is the one that Intercom gave the contact.",
    }),
    value: idInput({
      label: "Value",
      required: true,
      example: "wash@example.com",
      comments: "Identifies the contact, as Find By says.",
    }),
    role: selectInput({
      label: "Role",
      example: "user",
      choices: ROLES,
      comments: "Finds contacts of this role only. Left blank, users are preferred to leads.",
    }),
    severalMatches,
    whenNotFound,
    includeMergeHistory,
  },
  perform: async (
    context,
    {
      connection,
      findBy = "email",
      value,
      role,
      severalMatches,
      whenNotFound,
      includeMergeHistory,
    },
  ) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    // Every request of the search for a contact takes it.
    client.defaults.params = { include_merge_history: includeMergeHistory || undefined };
    const query = { key: findBy, value, role, severalMatches };
    const find = whenNotFound === "empty" ? findOneContact : requireContact;
    return { data: (await find(client, query)) ?? null };
  },
  examplePayload: { data: contactExample },
});
