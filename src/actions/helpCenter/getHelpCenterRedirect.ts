import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readRedirects } from "../../resources/helpCenter/access";
import { redirectExample } from "../../resources/helpCenter/examples";
import { helpCenterId, redirectId } from "../../resources/helpCenter/inputs";
import type { Redirect } from "../../resources/helpCenter/redirects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/retrievehelpcenterredirect
export const getHelpCenterRedirect = action({
  display: {
    label: "Get Help Center Redirect",
    description: "Get one redirect of a help center by its ID.",
  },
  performSafety: "safe",
  inputs: { connection, helpCenterId, redirectId },
  perform: async (context, { connection, helpCenterId, redirectId }) => {
    const client = createClient(connection, context, readRedirects);
    const { data } = await client.get<Redirect>(
      path`/help_center/help_centers/${helpCenterId}/redirects/${redirectId}`,
    );
    return { data };
  },
  examplePayload: { data: redirectExample },
});
