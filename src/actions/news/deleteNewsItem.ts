import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeNews } from "../../resources/news/access";
import { newsItemId } from "../../resources/news/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/deletenewsitem
export const deleteNewsItem = action({
  display: {
    label: "Delete News Item",
    description:
      "Delete a news item for good, also out of the newsfeeds that show it. Update News Item with State Draft only hides it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, newsItemId },
  perform: async (context, { connection, newsItemId }) => {
    const client = createClient(connection, context, writeNews);
    const { data } = await client.delete<Deleted>(path`/news/news_items/${newsItemId}`);
    return { data };
  },
  examplePayload: { data: { id: "34", object: "news-item", deleted: true } },
});
