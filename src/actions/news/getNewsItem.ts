import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readNews } from "../../resources/news/access";
import { newsItemExample } from "../../resources/news/examples";
import { newsItemId } from "../../resources/news/inputs";
import type { NewsItem } from "../../resources/news/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/retrievenewsitem
export const getNewsItem = action({
  display: {
    label: "Get News Item",
    description:
      "Get one news item by its ID. The address of its cover image expires: read it again for another one.",
  },
  performSafety: "safe",
  inputs: { connection, newsItemId },
  perform: async (context, { connection, newsItemId }) => {
    const client = createClient(connection, context, readNews);
    const { data } = await client.get<NewsItem>(path`/news/news_items/${newsItemId}`);
    return { data };
  },
  examplePayload: { data: newsItemExample },
});
