import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import { findContact as find, requireContact } from "../../resources/contacts/find";
import {
  findBy,
  findByValue,
  roleFilter,
  severalMatches,
  whenNotFound,
} from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const findContact = action({
  display: {
    label: "Find Contact",
    description: "Returns the one contact with the given ID, External ID, email or phone number.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    findBy,
    value: findByValue,
    role: roleFilter,
    severalMatches,
    whenNotFound,
  },
  perform: async (
    context,
    { connection, findBy: key = "email", value, role, severalMatches: several, whenNotFound },
  ) => {
    const client = createClient(connection, context);
    const match = { key, value, role, several };
    const contact =
      whenNotFound === "empty" ? await find(client, match) : await requireContact(client, match);
    return { data: contact ?? null };
  },
  examplePayload: { data: contactExample },
});
