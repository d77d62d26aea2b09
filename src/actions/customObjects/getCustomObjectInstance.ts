import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { customObjects } from "../../resources/customObjects/access";
import { customObjectExample } from "../../resources/customObjects/examples";
import { instanceId, objectType } from "../../resources/customObjects/inputs";
import type { CustomObjectInstance } from "../../resources/customObjects/instances";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/getcustomobjectinstancesbyid
export const getCustomObjectInstance = action({
  display: {
    label: "Get Custom Object Instance",
    description:
      "Get one instance of a custom object by Intercom's ID. List Custom Object Instances finds it by External ID.",
  },
  performSafety: "safe",
  inputs: { connection, objectType, instanceId },
  perform: async (context, { connection, objectType, instanceId }) => {
    const client = createClient(connection, context, customObjects);
    const { data } = await client.get<CustomObjectInstance>(
      path`/custom_object_instances/${objectType}/${instanceId}`,
    );
    return { data };
  },
  examplePayload: { data: customObjectExample },
});
