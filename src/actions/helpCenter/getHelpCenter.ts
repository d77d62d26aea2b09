import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readHelpCenter } from "../../resources/helpCenter/access";
import { helpCenterExample } from "../../resources/helpCenter/examples";
import type { HelpCenter } from "../../resources/helpCenter/helpCenters";
import { helpCenterId } from "../../resources/helpCenter/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/retrievehelpcenter
export const getHelpCenter = action({
  display: {
    label: "Get Help Center",
    description: "Get one help center by its ID, with its address and languages.",
  },
  performSafety: "safe",
  inputs: { connection, helpCenterId },
  perform: async (context, { connection, helpCenterId }) => {
    const client = createClient(connection, context, readHelpCenter);
    const { data } = await client.get<HelpCenter>(path`/help_center/help_centers/${helpCenterId}`);
    return { data };
  },
  examplePayload: { data: helpCenterExample },
});
