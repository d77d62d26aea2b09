import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import { deletedCustomObjectExample } from "../../resources/customObjects/examples";
import { instanceId, objectType } from "../../resources/customObjects/inputs";

// Intercom's names of the two deletions are swapped: this is the one by its own ID.
// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/deletecustomobjectinstancesbyexternalid
export const deleteCustomObjectInstance = action({
  display: {
    label: "Delete Custom Object Instance",
    description:
      "Delete an instance of a custom object for good, by Intercom's ID. Delete Custom Object Instance by External ID takes the ID of another system.",
  },
  performSafety: "notAllowed",
  inputs: { connection, objectType, instanceId },
  perform: async (context, { connection, objectType, instanceId }) => {
    const client = createClient(connection, context, customObjects);
    const { data } = await client.delete<Deleted>(
      path`/custom_object_instances/${objectType}/${instanceId}`,
    );
    return { data };
  },
  examplePayload: { data: deletedCustomObjectExample },
});
