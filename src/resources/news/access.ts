import type { Access, Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";
import { unknownId } from "../common/notFound";

const ITEMS = "/news/news_items";

const NAMED =
  "No teammate has this Sender ID, or no newsfeed one of the Newsfeed IDs: Select Admin and Select Newsfeed list them";

/** What a news item names: the item itself was read before it is changed. */
const unknownSenderOrNewsfeed: Advice = {
  when: (problem, { method, url }) =>
    isVague404(problem) && url.startsWith(ITEMS) && ["post", "put"].includes(method),
  say: (_problem, { method }) =>
    method === "post" ? NAMED : `${NAMED}; or the news item was deleted in the meantime`,
};

const advice = [
  unknownSenderOrNewsfeed,
  unknownId(/^\/news\/news_items\/[^/]+$/, "news item", "Select News Item lists them"),
  unknownId(/^\/news\/newsfeeds\/[^/]+/, "newsfeed", "Select Newsfeed lists them"),
];

export const readNews: Access = {
  permission: "Read and list news items and newsfeeds",
  advice,
};
export const writeNews: Access = {
  permission: "Read and write news items and newsfeeds",
  advice,
};
