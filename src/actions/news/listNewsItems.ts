import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readNews } from "../../resources/news/access";
import { newsItemExample, newsListExample } from "../../resources/news/examples";
import { NEWS_ITEM_LIST, type NewsItem } from "../../resources/news/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/listnewsitems
export const listNewsItems = action({
  display: {
    label: "List News Items",
    description:
      "List one page of all news items, drafts included, or all of them. List Newsfeed Items lists what customers see in one newsfeed.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "News items", usual: 10, example: "20" }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readNews);
    return { data: await listByNumber<NewsItem>(client, NEWS_ITEM_LIST, paging) };
  },
  examplePayload: { data: newsListExample(newsItemExample, 10) },
});
