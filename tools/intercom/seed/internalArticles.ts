import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** What teammates read: one internal article in a folder, and one outside. */
export const seedInternalArticles = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addInternalArticle({
    id: seeded.internalArticle.id,
    title: "Handling refunds",
    body: '<p class="no-margin">Ask for the number of the order.</p>',
    body_markdown: "Ask for the number of the order.",
    owner_id: Number(seeded.otherAdmin.id),
    audience_ids: [Number(seeded.audience.id)],
    ai_copilot_availability: true,
    folderId: seeded.internalFolder.id,
    created_at: now - 20 * DAY_SECONDS,
  });
  workspace.addInternalArticle({
    title: "Escalations",
    created_at: now - 30 * DAY_SECONDS,
  });
};
