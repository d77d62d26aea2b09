import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readHelpCenter } from "../../resources/helpCenter/access";
import { helpCenterExample } from "../../resources/helpCenter/examples";
import { getHelpCenters } from "../../resources/helpCenter/helpCenters";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listhelpcenters
export const listHelpCenters = action({
  display: {
    label: "List Help Centers",
    description: "List all help centers of the workspace, with their addresses and languages.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readHelpCenter);
    return { data: await getHelpCenters(client) };
  },
  examplePayload: { data: { type: "list", data: [helpCenterExample] } },
});
