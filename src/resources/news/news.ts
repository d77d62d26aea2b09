import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/newsfeed_assignment
export interface Assignment {
  newsfeed_id: number;
  /** In Unix seconds. */
  published_at?: number;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/news_item
export interface NewsItem extends Identified {
  type: string;
  title: string | null;
  sender_id: number;
  state: string;
  labels?: (string | null)[] | null;
  /** Intercom answers null for what it cannot show. */
  reactions?: (string | null)[] | null;
  newsfeed_assignments?: Assignment[] | null;
}

export interface Newsfeed extends Identified {
  type: string;
  name: string;
}

/** Size of the pages to choose from. Intercom documents a maximum for the items of a newsfeed only. */
export const PICKER_PAGE = 20;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/listnewsitems
export const NEWS_ITEM_LIST = { url: "/news/news_items" };

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/listnewsfeeds
export const NEWSFEED_LIST = { url: "/news/newsfeeds" };
