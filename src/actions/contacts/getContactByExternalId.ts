import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { includeMergeHistory } from "../../resources/contacts/inputs";
import type { Contact } from "../../resources/contacts/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/showcontactbyexternalid
export const getContactByExternalId = action({
  display: {
    label: "Get Contact by External ID",
    description:
      "Get the user with an External ID, such as the own customer number in another system. Finds new users at once, but no leads.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    externalId: idInput({
      label: "External ID",
      required: true,
      example: "25",
      comments: "ID of the contact in an external system. Finds users only, not leads.",
    }),
    includeMergeHistory,
  },
  perform: async (context, { connection, externalId, includeMergeHistory }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const url = path`/contacts/find_by_external_id/${externalId}`;
    const { data } = await client.get<Contact>(url, {
      params: { include_merge_history: includeMergeHistory || undefined },
    });
    return { data };
  },
  examplePayload: { data: contactExample },
});
