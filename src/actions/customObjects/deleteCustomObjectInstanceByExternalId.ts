import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import { deletedCustomObjectExample } from "../../resources/customObjects/examples";
import { objectType, requiredExternalId } from "../../resources/customObjects/inputs";
import { instanceList } from "../../resources/customObjects/instances";

// Intercom's names of the two deletions are swapped: this is the one by External ID.
// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/deletecustomobjectinstancesbyid
export const deleteCustomObjectInstanceByExternalId = action({
  display: {
    label: "Delete Custom Object Instance by External ID",
    description:
      "Delete the instance of a custom object that has an External ID, for good. Returns Intercom's ID of it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, objectType, externalId: requiredExternalId },
  perform: async (context, { connection, objectType, externalId }) => {
    const client = createClient(connection, context, customObjects);
    const { data } = await client.delete<Deleted>(instanceList(objectType).url, {
      params: { external_id: externalId },
    });
    return { data };
  },
  examplePayload: { data: deletedCustomObjectExample },
});
