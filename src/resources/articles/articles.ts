import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/article
export interface Article extends Identified {
  title: string;
  state: string;
  parent_ids?: number[];
  has_unpublished_changes?: boolean;
  /** Of help centers with several languages only, as are the translations. */
  default_locale?: string | null;
  translated_content?: Record<string, unknown> | null;
}

/** The largest page is that of version 2.17; 2.16 declares none. */
export const ARTICLE_LIST = { url: "/articles", largestPage: 250 };

export const ARTICLE_SEARCH = { url: "/articles/search", key: "data.articles" };

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/article_version
export interface ArticleVersion extends Identified {
  title: string;
  state: string;
  created_at: number;
}
