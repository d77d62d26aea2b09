import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

/** Who may use a piece of content; off for all unless switched on. */
export interface Availability {
  ai_chatbot_availability: boolean;
  ai_copilot_availability: boolean;
  ai_sales_agent_availability: boolean;
}

export const UNAVAILABLE: Availability = {
  ai_chatbot_availability: false,
  ai_copilot_availability: false,
  ai_sales_agent_availability: false,
};

export interface InternalArticle extends Availability {
  id: string;
  title: string;
  body: string | null;
  body_markdown: string | null;
  owner_id: number;
  author_id: number;
  locale: string;
  audience_ids: number[];
  created_at: number;
  updated_at: number;
  /** Not shown before API version 2.17. */
  folderId?: string;
}

/** Path under which an internal article has its tags. */
export const internalArticlePath = (id: string): string => `/internal_articles/${id}`;

/** Adds an internal article. */
export const addInternalArticle = (
  workspace: Workspace,
  given: Partial<InternalArticle> & { title: string },
): InternalArticle => {
  const now = workspace.clock.seconds();
  const article: InternalArticle = {
    id: workspace.ids.next("internalArticle"),
    body: null,
    body_markdown: null,
    owner_id: Number(OWNER_ID),
    author_id: Number(OWNER_ID),
    locale: "en",
    audience_ids: [],
    ...UNAVAILABLE,
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.internalArticles.set(article.id, article);
  workspace.tagsOfContent(internalArticlePath(article.id));
  return article;
};
