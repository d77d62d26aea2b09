import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import {
  attribute,
  linkedInstances,
  objectType,
  referenceType,
  referringRecord,
} from "../../resources/customObjects/inputs";
import { changeLinks } from "../../resources/customObjects/link";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const unlinkCustomObject = action({
  display: {
    label: "Unlink Custom Object",
    description:
      "Take links to instances of a custom object off a contact or conversation, and leave the others. Reads, removes and writes: two runs on one record at the same time can undo each other.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    objectType,
    attribute,
    ...referringRecord,
    ...linkedInstances,
    referenceType,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, customObjects);
    const { before, ...links } = await changeLinks(client, inputs, (present, given) =>
      present.filter((id) => !given.includes(id)),
    );
    return { data: { ...links, removed: before.filter((id) => !links.linked.includes(id)) } };
  },
  examplePayload: {
    data: {
      type: "contact",
      id: "6762f0f51bb69f9f2193bb15",
      attribute: "orders",
      linked: [],
      removed: ["21"],
    },
  },
});
