import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/blockcontact
export const blockContact = action({
  display: {
    label: "Block Contact",
    description:
      "Block a spammer: block and archive a contact together with its conversations. The API has no way to undo it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: namedContactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.post<Identified>(path`/contacts/${id}/block`, undefined, {
      idempotent: true,
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "contact",
      id: "5ba682d23d7cf92bef87bfd4",
      external_id: "25",
      blocked: true,
    },
  },
});
