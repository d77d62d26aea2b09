import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A banner that the seeded contact sees. */
export const seedBanners = (workspace: Workspace) => {
  workspace.bannerViews.set(seeded.banner.viewId, {
    view_id: seeded.banner.viewId,
    id: "486517",
    title: "New hangar",
    body: "<p>The new hangar is open.</p>",
    created_at: workspace.clock.seconds() - DAY_SECONDS,
    contactId: seeded.contact.id,
    dismissed: false,
    impressions: 0,
  });
};
