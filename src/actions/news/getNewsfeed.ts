import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readNews } from "../../resources/news/access";
import { newsfeedExample } from "../../resources/news/examples";
import { newsfeedId } from "../../resources/news/inputs";
import type { Newsfeed } from "../../resources/news/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/retrievenewsfeed
export const getNewsfeed = action({
  display: {
    label: "Get Newsfeed",
    description: "Get one newsfeed by its ID. List Newsfeed Items lists what is in it.",
  },
  performSafety: "safe",
  inputs: { connection, newsfeedId },
  perform: async (context, { connection, newsfeedId }) => {
    const client = createClient(connection, context, readNews);
    const { data } = await client.get<Newsfeed>(path`/news/newsfeeds/${newsfeedId}`);
    return { data };
  },
  examplePayload: { data: newsfeedExample },
});
