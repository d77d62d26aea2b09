import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, intercomIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { includeMergeHistory } from "../../resources/contacts/inputs";
import type { Contact } from "../../resources/contacts/types";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/mergecontact
export const mergeContacts = action({
  display: {
    label: "Merge Contacts",
    description:
      "Merge a lead into a user, who takes over everything of the lead. It cannot be undone.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    from: intercomIdInput({
      label: "Lead ID",
      required: true,
      example: "6762f0f51bb69f9f2193bb01",
      dataSource: "selectLead",
      of: "lead to merge away",
      form: "24 letters and digits. The lead is gone afterwards.",
    }),
    into: intercomIdInput({
      label: "Target User ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectUser",
      of: "user to merge into",
      form: "24 letters and digits. Not the External ID.",
    }),
    skipDuplicateValidation: booleanInput({
      label: "Skip Duplicate Validation",
      comments:
        "When true, merges contacts that share neither an email nor a phone number. Intercom refuses that otherwise.",
    }),
    includeMergeHistory,
  },
  perform: async (context, { connection, from, into, ...options }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    if (from === into) throw new InputError("Lead ID and Target User ID are the same contact.");
    // Not repeated when the answer is lost: the lead would be gone.
    const { data } = await client.post<Contact>(
      "/contacts/merge",
      { from, into, skip_duplicate_validation: options.skipDuplicateValidation || undefined },
      { params: { include_merge_history: options.includeMergeHistory || undefined } },
    );
    return { data };
  },
  examplePayload: { data: contactExample },
});
