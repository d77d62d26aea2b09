import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Two newsfeeds, an item that customers see and a draft. */
export const seedNews = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const created_at = now - 80 * DAY_SECONDS;
  workspace.addNewsfeed({ id: seeded.newsfeed.id, name: "Product updates", created_at });
  workspace.addNewsfeed({ id: seeded.otherNewsfeed.id, name: "Visitor feed", created_at });
  workspace.addNewsItem({
    id: seeded.draftNewsItem.id,
    title: "Opening hours in March",
    body: "<p>The workshop opens at nine.</p>",
    // Intercom's own samples have such reactions.
    reactions: [null, null, null, null],
    created_at: now - 20 * DAY_SECONDS,
  });
  workspace.addNewsItem({
    id: seeded.newsItem.id,
    title: "Dark mode is here",
    body: "<p>Switch it on in the settings.</p>",
    state: "live",
    labels: ["New", "Product", "beta"],
    cover_image_url: "https://downloads.example.com/cover.png?expires=1772443800&signature=4f1c",
    reactions: ["😆", "😅"],
    newsfeed_assignments: [
      { newsfeed_id: Number(seeded.newsfeed.id), published_at: now - 10 * DAY_SECONDS },
    ],
    created_at: now - 11 * DAY_SECONDS,
  });
};
