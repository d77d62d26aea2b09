import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { emailInput, idInput, intercomIdInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { newContactExample } from "../../resources/contacts/examples";
import type { Contact } from "../../resources/contacts/types";
import { visitorId, visitorUserId } from "../../resources/visitors/inputs";
import { visitorIdentifier } from "../../resources/visitors/visitors";
import { InputError } from "../../values/inputError";
import { hasAnyValue } from "../../values/objects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/convertvisitor
export const convertVisitor = action({
  display: {
    label: "Convert Visitor",
    description:
      "Turn a visitor into a lead or user, or merge it into the one that exists. The visitor is gone afterwards.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    role: selectInput({
      label: "Role",
      required: true,
      default: "user",
      example: "user",
      choices: [
        { label: "User", value: "user" },
        { label: "Lead", value: "lead" },
      ],
      comments: "Role of the contact that the visitor becomes.",
    }),
    visitorId,
    visitorUserId,
    visitorEmail: emailInput({
      label: "Visitor Email",
      example: "saffron@example.com",
      comments: "Email address of the visitor.",
    }),
    contactId: intercomIdInput({
      label: "Contact ID",
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      of: "contact to merge the visitor into",
      form: "24 letters and digits. One of Contact ID, External ID and Email is needed.",
    }),
    externalId: idInput({
      label: "External ID",
      example: "1047",
      comments:
        "ID of the contact in an external system. Where no contact has it, the visitor becomes one.",
    }),
    email: emailInput({
      label: "Email",
      example: "inara@example.com",
      comments: "Email address of the contact. Where no contact has it, the visitor becomes one.",
    }),
  },
  perform: async (context, { connection, role, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const visitor = visitorIdentifier({
      id: inputs.visitorId,
      user_id: inputs.visitorUserId,
      email: inputs.visitorEmail,
    });
    const user = { id: inputs.contactId, user_id: inputs.externalId, email: inputs.email };
    if (!hasAnyValue(user)) {
      throw new InputError("Contact ID, External ID or Email is needed to name the contact.");
    }
    // Not repeated when the answer is lost: the visitor would be gone.
    const body = { visitor, user, type: role };
    const { data } = await client.post<Contact>("/visitors/convert", body);
    return { data };
  },
  examplePayload: {
    data: newContactExample({
      id: "6762f30c1bb69f9f2193bc5e",
      external_id: "1047",
      email: "saffron@example.com",
      name: "Saffron",
    }),
  },
});
