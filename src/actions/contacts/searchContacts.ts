import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { type Condition, search } from "../../client/search";
import { emailInput, jsonInput, selectInput, textInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { searchInputs } from "../../inputs/search";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactListExample } from "../../resources/contacts/examples";
import { contactsPerPage, includeMergeHistory, ROLES } from "../../resources/contacts/inputs";
import { CONTACT_SEARCH } from "../../resources/contacts/lists";
import type { Contact } from "../../resources/contacts/types";
import { lowerCase } from "../../values/lowerCase";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const searchContacts = action({
  display: {
    label: "Search Contacts",
    description:
      "Search contacts by name, email, role, signed up or created date, last week, attributes and other conditions. Find Contact gets one person at once; a new contact can be missing here for some minutes.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    name: textInput({
      label: "Name",
      example: "Hoban Washburn",
      comments: "Finds contacts with exactly this name.",
    }),
    email: emailInput({
      label: "Email",
      example: "wash@example.com",
      comments: "Finds contacts with exactly this email address; capital letters do not matter.",
    }),
    role: selectInput({
      label: "Role",
      example: "user",
      choices: ROLES,
      comments: "Finds contacts with this role.",
    }),
    ...searchInputs("selectContactSearchField"),
    includeMergeHistory,
    fetchAll,
    maxRecords,
    perPage: contactsPerPage,
    startingAfter,
    jsonQuery: jsonInput({
      label: "JSON Query",
      example: '{"field":"created_at","operator":">","value":1571672154}',
      comments:
        "Intercom search query, sent as given in place of Name, Email, Role and Conditions. A date matches by whole days in the workspace's time zone, up to API version 2.16.",
    }),
  },
  perform: async (context, { connection, name, email, role, includeMergeHistory, ...inputs }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    // Intercom stores and compares email addresses in lower case.
    const fixed = Object.entries({ name, email: email && lowerCase(email), role })
      .filter(([, value]) => value !== undefined)
      .map(([field, value]): Condition => ({ field, operator: "=", value }));
    const params = { include_merge_history: includeMergeHistory || undefined };
    return { data: await search<Contact>(client, { ...CONTACT_SEARCH, params }, inputs, fixed) };
  },
  examplePayload: { data: contactListExample },
});
