import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { visitorExample } from "../../resources/visitors/examples";
import type { Visitor } from "../../resources/visitors/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/retrievevisitorwithuserid
export const getVisitor = action({
  display: {
    label: "Get Visitor",
    description: "Get one visitor: somebody whom Intercom does not know as a contact yet.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    userId: idInput({
      of: "visitor in the Messenger",
      label: "Visitor User ID",
      example: "3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3",
      comments:
        "ID that the Messenger gave the visitor, as Intercom('getVisitorId') returns it on the site: 36 letters, digits and hyphens.",
      required: true,
    }),
  },
  perform: async (context, { connection, userId }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<Visitor>("/visitors", { params: { user_id: userId } });
    return { data };
  },
  examplePayload: { data: visitorExample },
});
