import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { dismissedBannerExample } from "../../examples/banners";
import { bannerViewId } from "../../inputs/banners";
import { connection, contactId } from "../../inputs/common";
import { path } from "../../path";

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
