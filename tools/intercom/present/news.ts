import type { Newsfeed, NewsItem } from "../workspace/news";
import type { Workspace } from "../workspace/workspace";

/** A news item. */
export const presentNewsItem = (item: NewsItem, { app }: Workspace) => ({
  type: "news-item",
  ...item,
  workspace_id: app.id_code,
});

/** A newsfeed. */
export const presentNewsfeed = (newsfeed: Newsfeed) => ({ type: "newsfeed", ...newsfeed });
