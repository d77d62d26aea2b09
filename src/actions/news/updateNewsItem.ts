import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { clearFieldsInput, selectInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { readNews, writeNews } from "../../resources/news/access";
import { newsItemExample } from "../../resources/news/examples";
import { assignmentsOf, newsFields } from "../../resources/news/fields";
import {
  body,
  labels,
  newsfeedIds,
  newsItemId,
  publishedAt,
  reactions,
  STATES,
  senderId,
  title,
} from "../../resources/news/inputs";
import type { NewsItem } from "../../resources/news/news";
import { unescapeHtml } from "../../values/unescapeHtml";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/models/update_news_item_request
export const updateNewsItem = action({
  display: {
    label: "Update News Item",
    description:
      "Change the given fields of a news item and leave the others. Customers see the changes of a live item at once, and State Live shows them a draft.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    newsItemId,
    title,
    body,
    state: selectInput({
      label: "State",
      example: "live",
      choices: STATES,
      comments:
        "Live shows the item at once to the customers of its newsfeeds, with a badge unless it is delivered silently; Draft hides it. Stays as it is unless chosen.",
    }),
    newsfeedIds,
    publishedAt,
    deliverSilently: triStateInput({
      label: "Deliver Silently",
      comments: "Whether customers get no notification badge. Stays as it is unless chosen.",
    }),
    labels,
    reactions,
    senderId,
    clearFields: clearFieldsInput(["labels", "reactions", "newsfeed_assignments"], { prefix: "" }),
  },
  perform: async (context, { connection, newsItemId, clearFields, ...given }) => {
    const client = createClient(connection, context, writeNews);
    const url = path`/news/news_items/${newsItemId}`;
    const isPlaced = given.newsfeedIds.length > 0 || given.publishedAt !== undefined;
    const changes = updateBody(
      { ...newsFields(given), newsfeed_assignments: isPlaced || undefined },
      clearFields,
      [],
    );
    // Intercom wants the first two again, and empties the lists that an update leaves out.
    const { data: present } = await client.get<NewsItem>(url, readNews);
    const { title, sender_id, labels, reactions, newsfeed_assignments } = present;
    const { data } = await client.put<NewsItem>(url, {
      // Intercom escapes names in answers; they go back as they were written.
      title: unescapeHtml(title ?? ""),
      sender_id,
      labels: labels?.flatMap((label) => (label ? unescapeHtml(label) : [])),
      reactions: reactions ?? undefined,
      newsfeed_assignments: newsfeed_assignments ?? undefined,
      ...changes,
      ...(isPlaced && {
        newsfeed_assignments: assignmentsOf(given, {
          newsfeed_assignments,
          state: given.state ?? present.state,
        }),
      }),
    });
    return { data };
  },
  examplePayload: { data: { ...newsItemExample, title: "Dark mode for everybody" } },
});
