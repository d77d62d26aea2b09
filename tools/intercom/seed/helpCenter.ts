import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A help center in two languages, with collections and a redirect. */
export const seedHelpCenter = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const helpCenter = workspace.addHelpCenter({
    id: seeded.helpCenter.id,
    identifier: "blue-sun",
    display_name: "Blue Sun Help Center",
    url: seeded.helpCenter.url,
    custom_domain: new URL(seeded.helpCenter.url).hostname,
    locales: ["en", "fr"],
    created_at: now - 90 * DAY_SECONDS,
    articles: new Map([[seeded.helpCenterArticle.id, ["en"]]]),
  });
  workspace.addCollection({
    id: seeded.collection.id,
    name: "Guides",
    description: "How things are done.",
    icon: "bookmark",
    translations: { fr: { name: "Guides pratiques", description: "Comment faire." } },
    created_at: now - 60 * DAY_SECONDS,
  });
  workspace.addCollection({
    id: seeded.childCollection.id,
    name: "Setup",
    parent_id: seeded.collection.id,
    created_at: now - 50 * DAY_SECONDS,
  });
  workspace.addCollection({
    id: seeded.otherCollection.id,
    name: "Billing",
    created_at: now - 40 * DAY_SECONDS,
  });
  workspace.addHelpCenterRedirect({
    id: seeded.helpCenterRedirect.id,
    from_url: `${helpCenter.url}/en/legacy-page`,
    help_center_id: helpCenter.id,
    target_type: "article",
    target_id: seeded.helpCenterArticle.id,
    created_at: now - 30 * DAY_SECONDS,
  });
};
