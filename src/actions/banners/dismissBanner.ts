import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection, contactId } from "../../inputs/common";
import { dismissedBannerExample } from "../../resources/banners/examples";
import { bannerViewId } from "../../resources/banners/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/dismisscontactbanner
export const dismissBanner = action({
  display: {
    label: "Dismiss Banner",
    description: "Records that a contact has dismissed a banner, so that it is not shown again.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, viewId: bannerViewId },
  perform: async (context, { connection, id, viewId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<{ view_id: string; dismissed: boolean }>(
      path`/contacts/${id}/banners/${viewId}/dismiss`,
      undefined,
      { repeatable: true },
    );
    return { data };
  },
  examplePayload: { data: dismissedBannerExample },
});
