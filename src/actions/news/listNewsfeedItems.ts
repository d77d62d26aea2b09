import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readNews } from "../../resources/news/access";
import { newsItemExample, newsListExample } from "../../resources/news/examples";
import { newsfeedId } from "../../resources/news/inputs";
import type { NewsItem } from "../../resources/news/news";

/** Intercom makes a larger page one of this size. */
const LARGEST_PAGE = 20;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/listlivenewsfeeditems
export const listNewsfeedItems = action({
  display: {
    label: "List Newsfeed Items",
    description:
      "List one page of the live news items of a newsfeed, or all of them. Drafts are left out: List News Items has them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    newsfeedId,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "News items", max: LARGEST_PAGE, usual: 20, example: "10" }),
  },
  perform: async (context, { connection, newsfeedId, ...paging }) => {
    const client = createClient(connection, context, readNews);
    const url = path`/news/newsfeeds/${newsfeedId}/items`;
    const request = { url, largestPage: LARGEST_PAGE };
    return { data: await listByNumber<NewsItem>(client, request, paging) };
  },
  examplePayload: { data: newsListExample(newsItemExample, LARGEST_PAGE) },
});
