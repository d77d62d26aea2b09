import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { booleanInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { dataAttributeExample } from "../../resources/dataAttributes/examples";
import { MODELS } from "../../resources/dataAttributes/inputs";
import type { DataAttribute } from "../../resources/dataAttributes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/lisdataattributes
export const listDataAttributes = action({
  display: {
    label: "List Data Attributes",
    description: "List the standard and custom attributes, the fields, of contacts and companies.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    model: selectInput({
      label: "Model",
      example: "company",
      choices: MODELS,
      comments: "Returns only attributes of contacts, or of companies. Left blank, both.",
    }),
    includeArchived: booleanInput({
      label: "Include Archived",
      comments: "When true, returns archived attributes as well.",
    }),
  },
  perform: async (context, { connection, model, includeArchived }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<DataAttribute>(client, "/data_attributes", {
      params: { model, include_archived: includeArchived },
    });
    return { data };
  },
  examplePayload: { data: { type: "list", data: [dataAttributeExample] } },
});
