import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { clearFieldsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { customObjects } from "../../resources/customObjects/access";
import { customObjectExample } from "../../resources/customObjects/examples";
import {
  instanceFields,
  objectType,
  requiredExternalId,
} from "../../resources/customObjects/inputs";
import { givenAttributes, saveInstance } from "../../resources/customObjects/save";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/createcustomobjectinstances
export const upsertCustomObjectInstance = action({
  display: {
    label: "Upsert Custom Object Instance",
    description:
      "Create the instance of a custom object that has an External ID, or change the given fields of it. Checks that Intercom kept every value.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    objectType,
    externalId: requiredExternalId,
    ...instanceFields,
    clearFields: clearFieldsInput(["external_created_at", "external_updated_at"]),
  },
  perform: async (context, { connection, objectType, externalId, clearFields, ...inputs }) => {
    const client = createClient(connection, context, customObjects);
    const fields = {
      external_id: externalId,
      external_created_at: inputs.externalCreatedAt,
      external_updated_at: inputs.externalUpdatedAt,
      custom_attributes: givenAttributes(inputs),
    };
    return {
      data: await saveInstance(client, objectType, updateBody(fields, clearFields, null), {
        whenDropped: inputs.whenDropped,
        idempotent: true,
      }),
    };
  },
  examplePayload: { data: { ...customObjectExample, dropped: [] } },
});
