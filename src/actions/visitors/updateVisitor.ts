import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactAttributeInputs } from "../../resources/shared/customAttributeInputs";
import { visitorExample } from "../../resources/visitors/examples";
import { visitorId, visitorName, visitorUserId } from "../../resources/visitors/inputs";
import { updateVisitor as update } from "../../resources/visitors/visitors";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/updatevisitor
export const updateVisitor = action({
  display: {
    label: "Update Visitor",
    description:
      "Changes the name or custom attributes of a visitor, who is named by one of the two IDs.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: visitorId,
    userId: visitorUserId,
    name: visitorName,
    ...contactAttributeInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await update(client, inputs) };
  },
  examplePayload: { data: visitorExample },
});
