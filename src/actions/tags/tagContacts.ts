import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { tagName } from "../../resources/tags/inputs";
import { tagAll } from "../../resources/tags/tagging";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const tagContacts = action({
  display: {
    label: "Tag Contacts",
    description:
      "Add a tag by name to many contacts at once, and create the tag when it is missing. Fails when a contact is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: tagName,
    contactIds: idListInput({
      label: "Contact IDs",
      dataSource: "selectContact",
      example: "5ba682d23d7cf92bef87bfd4",
      comments:
        "IDs that Intercom gave the contacts, one per row: at least one. More than 50 are sent in several requests.",
    }),
  },
  perform: async (context, { connection, name, contactIds }) => {
    const client = createClient(connection, context, writeTags);
    if (contactIds.length === 0) throw new InputError("Contact IDs: at least one is needed.");
    const targets = [...new Set(contactIds)].map((id) => ({ id }));
    return { data: await tagAll(client, { kind: "users", name, targets, untag: false }) };
  },
  examplePayload: {
    data: {
      ...tagExample,
      users: [{ id: "5ba682d23d7cf92bef87bfd4", tagged: true }],
      companies: [],
    },
  },
});
