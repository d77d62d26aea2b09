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
export const linkCustomObject = action({
  display: {
    label: "Link Custom Object",
    description:
      "Link instances of a custom object to a contact or conversation, beside those that are linked already. Reads, adds and writes: two runs on one record at the same time can undo each other.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    objectType,
    attribute,
    ...referringRecord,
    ...linkedInstances,
    referenceType: {
      ...referenceType,
      comments:
        "How many custom objects the attribute holds. With one object, the given one takes the place of another.",
    },
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, customObjects);
    const isOne = inputs.referenceType === "one";
    const { before, ...links } = await changeLinks(client, inputs, (present, given) =>
      isOne ? given : [...present, ...given],
    );
    return { data: { ...links, added: links.linked.filter((id) => !before.includes(id)) } };
  },
  examplePayload: {
    data: {
      type: "contact",
      id: "6762f0f51bb69f9f2193bb15",
      attribute: "orders",
      linked: ["21", "22"],
      added: ["22"],
    },
  },
});
