import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readNews } from "../../resources/news/access";
import { newsfeedExample, newsListExample } from "../../resources/news/examples";
import { NEWSFEED_LIST, type Newsfeed } from "../../resources/news/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/listnewsfeeds
export const listNewsfeeds = action({
  display: {
    label: "List Newsfeeds",
    description:
      "List one page of newsfeeds, or all of them. They are created and changed in Intercom itself only.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Newsfeeds", usual: 10, example: "20" }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readNews);
    return { data: await listByNumber<Newsfeed>(client, NEWSFEED_LIST, paging) };
  },
  examplePayload: { data: newsListExample(newsfeedExample, 10) },
});
