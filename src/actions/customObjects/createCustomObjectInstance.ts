import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import { customObjectFields } from "../../resources/customObjects/examples";
import { instanceFields, objectType } from "../../resources/customObjects/inputs";
import { givenAttributes, saveInstance } from "../../resources/customObjects/save";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/createcustomobjectinstances
export const createCustomObjectInstance = action({
  display: {
    label: "Create Custom Object Instance",
    description:
      "Create an instance of a custom object without an External ID: each call creates another one. Upsert Custom Object Instance can be repeated.",
  },
  performSafety: "notAllowed",
  inputs: { connection, objectType, ...instanceFields },
  perform: async (context, { connection, objectType, ...inputs }) => {
    const client = createClient(connection, context, customObjects);
    const fields = {
      external_created_at: inputs.externalCreatedAt,
      external_updated_at: inputs.externalUpdatedAt,
      custom_attributes: givenAttributes(inputs),
    };
    return {
      data: await saveInstance(client, objectType, fields, {
        whenDropped: inputs.whenDropped,
        idempotent: false,
      }),
    };
  },
  examplePayload: { data: { ...customObjectFields, dropped: [] } },
});
