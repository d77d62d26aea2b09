import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { contactAttributeInputs } from "../../resources/common/customAttributeInputs";
import { readAttributes } from "../../resources/common/customAttributes";
import { updateBody } from "../../resources/common/updateBody";
import { readUsersAndCompanies, writeUsersAndCompanies } from "../../resources/contacts/access";
import { visitorExample } from "../../resources/visitors/examples";
import { visitorId, visitorUserId } from "../../resources/visitors/inputs";
import type { Visitor } from "../../resources/visitors/types";
import { visitorIdentifier } from "../../resources/visitors/visitors";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/updatevisitor
export const updateVisitor = action({
  display: {
    label: "Update Visitor",
    description: "Change the name or custom attributes of a visitor, named by one of the two IDs.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: visitorId,
    userId: visitorUserId,
    name: textInput({
      label: "Name",
      example: "Saffron",
      comments: "Name of the visitor.",
    }),
    ...contactAttributeInputs,
  },
  perform: async (context, { connection, id, userId, name, ...attributes }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const visitor = visitorIdentifier({ id, user_id: userId });
    const { values, define } = await readAttributes(client, "contact", attributes, ["name"]);
    const fields = updateBody({ name, custom_attributes: values }, [], null);
    // Intercom returns a visitor by User ID only.
    await define(
      userId === undefined
        ? undefined
        : () => client.get("/visitors", { ...readUsersAndCompanies, params: { user_id: userId } }),
    );
    const { data } = await client.put<Visitor>("/visitors", { ...visitor, ...fields });
    return { data };
  },
  examplePayload: { data: visitorExample },
});
