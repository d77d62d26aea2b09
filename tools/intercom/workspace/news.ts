import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

export interface Assignment {
  newsfeed_id: number;
  /** Absent as long as the item is a draft. */
  published_at?: number;
}

export interface NewsItem {
  id: string;
  title: string;
  body: string;
  sender_id: number;
  state: "draft" | "live";
  labels: string[];
  cover_image_url: string | null;
  reactions: (string | null)[];
  deliver_silently: boolean;
  newsfeed_assignments: Assignment[];
  created_at: number;
  updated_at: number;
}

export interface Newsfeed {
  id: string;
  name: string;
  created_at: number;
  updated_at: number;
}

/** Adds a news item, a draft unless said otherwise. */
export const addNewsItem = (
  workspace: Workspace,
  given: Partial<NewsItem> & { title: string },
): NewsItem => {
  const now = workspace.clock.seconds();
  const item: NewsItem = {
    id: workspace.ids.next("newsItem"),
    body: "",
    sender_id: Number(OWNER_ID),
    state: "draft",
    labels: [],
    cover_image_url: null,
    reactions: [],
    deliver_silently: false,
    newsfeed_assignments: [],
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.newsItems.set(item.id, item);
  return item;
};

/** Adds a newsfeed. */
export const addNewsfeed = (workspace: Workspace, given: Partial<Newsfeed> = {}): Newsfeed => {
  const now = workspace.clock.seconds();
  const newsfeed: Newsfeed = {
    id: workspace.ids.next("newsfeed"),
    name: "Newsfeed",
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.newsfeeds.set(newsfeed.id, newsfeed);
  return newsfeed;
};
