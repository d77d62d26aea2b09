import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { contactId, includeMergeHistory } from "../../resources/contacts/inputs";
import type { Contact } from "../../resources/contacts/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/showcontact
export const getContact = action({
  display: {
    label: "Get Contact",
    description:
      "Get one contact by the ID that Intercom gave it. Find Contact looks it up by email, phone or External ID.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId, includeMergeHistory },
  perform: async (context, { connection, id, includeMergeHistory }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<Contact>(path`/contacts/${id}`, {
      params: { include_merge_history: includeMergeHistory || undefined },
    });
    return { data };
  },
  examplePayload: { data: contactExample },
});
