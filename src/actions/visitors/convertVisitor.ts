import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import {
  convertedContactId,
  convertedEmail,
  convertedExternalId,
  convertedRole,
  visitorEmail,
  visitorId,
  visitorUserId,
} from "../../resources/visitors/inputs";
import { convertVisitor as convert } from "../../resources/visitors/visitors";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/convertvisitor
export const convertVisitor = action({
  display: {
    label: "Convert Visitor",
    description:
      "Turns a visitor into a lead or user, or merges it into the one that exists. The visitor is gone afterwards.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    visitorId,
    visitorUserId,
    visitorEmail,
    role: convertedRole,
    contactId: convertedContactId,
    externalId: convertedExternalId,
    email: convertedEmail,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await convert(client, inputs) };
  },
  examplePayload: { data: contactExample },
});
