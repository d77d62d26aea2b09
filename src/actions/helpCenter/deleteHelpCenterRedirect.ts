import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeRedirects } from "../../resources/helpCenter/access";
import { helpCenterId, redirectId } from "../../resources/helpCenter/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/deletehelpcenterredirect
export const deleteHelpCenterRedirect = action({
  display: {
    label: "Delete Help Center Redirect",
    description:
      "Delete a redirect of a help center for good. Visitors of the old address no longer get to its target.",
  },
  performSafety: "notAllowed",
  inputs: { connection, helpCenterId, redirectId },
  perform: async (context, { connection, helpCenterId, redirectId }) => {
    const client = createClient(connection, context, writeRedirects);
    const { data } = await client.delete<Deleted>(
      path`/help_center/help_centers/${helpCenterId}/redirects/${redirectId}`,
    );
    return { data };
  },
  examplePayload: { data: { id: "26", object: "help_center_redirect", deleted: true } },
});
