import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeNews } from "../../resources/news/access";
import { newsItemExample } from "../../resources/news/examples";
import { assignmentsOf, newsFields } from "../../resources/news/fields";
import {
  body,
  labels,
  newsfeedIds,
  publishedAt,
  reactions,
  requiredSenderId,
  requiredTitle,
  STATES,
} from "../../resources/news/inputs";
import { NEWS_ITEM_LIST, type NewsItem } from "../../resources/news/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/createnewsitem
export const createNewsItem = action({
  display: {
    label: "Create News Item",
    description:
      "Create a news item, as a draft unless State is Live, which shows it to customers at once. Each call creates another one.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    title: requiredTitle,
    senderId: requiredSenderId,
    body,
    state: selectInput({
      label: "State",
      default: "draft",
      example: "live",
      choices: STATES,
      comments:
        "Live shows the item at once to the customers of its newsfeeds, with a badge unless it is delivered silently. A draft is shown to nobody.",
    }),
    newsfeedIds,
    publishedAt,
    deliverSilently: booleanInput({
      label: "Deliver Silently",
      comments: "When true, customers get no notification badge for the item.",
    }),
    labels,
    reactions,
  },
  perform: async (context, { connection, state = "draft", newsfeedIds, publishedAt, ...given }) => {
    const client = createClient(connection, context, writeNews);
    const { data } = await client.post<NewsItem>(NEWS_ITEM_LIST.url, {
      ...newsFields({ ...given, state }),
      newsfeed_assignments: assignmentsOf({ newsfeedIds, publishedAt }, { state }),
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...newsItemExample,
      id: "41",
      labels: ["Product"],
      reactions: ["👍"],
      deliver_silently: true,
      newsfeed_assignments: [{ newsfeed_id: 54, published_at: 1_769_850_000 }],
    },
  },
});
