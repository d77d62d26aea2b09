import { InputError } from "../../values/inputError";
import type { Assignment, NewsItem } from "./news";

interface GivenItem {
  title?: string;
  senderId?: string;
  body?: string;
  state?: string;
  deliverSilently?: boolean;
  labels: string[];
  reactions: string[];
}

const givenList = (list: string[]) => (list.length > 0 ? list : undefined);

/** The fields of a news item as Intercom names them, undefined where nothing was given. */
export const newsFields = (given: GivenItem) => ({
  title: given.title,
  sender_id: given.senderId === undefined ? undefined : Number(given.senderId),
  body: given.body,
  state: given.state,
  deliver_silently: given.deliverSilently,
  labels: givenList(given.labels),
  reactions: givenList(given.reactions),
});

interface Publication {
  newsfeedIds: number[];
  /** In Unix seconds. */
  publishedAt?: number;
}

/**
 * @param present what is known of the news item so far
 * @returns the newsfeeds of a news item, each with the time it came out there: the given one, or
 * that which it had; undefined where nothing was given
 * @throws InputError for a time that Intercom would ignore
 */
export const assignmentsOf = (
  { newsfeedIds, publishedAt }: Publication,
  { state, newsfeed_assignments }: Partial<Pick<NewsItem, "state" | "newsfeed_assignments">>,
): Assignment[] | undefined => {
  if (newsfeedIds.length === 0 && publishedAt === undefined) return undefined;
  const present = newsfeed_assignments ?? [];
  const ids = newsfeedIds.length > 0 ? newsfeedIds : present.map((each) => each.newsfeed_id);
  if (ids.length === 0) {
    throw new InputError("Published At: the news item is in no newsfeed, so fill in Newsfeed IDs.");
  }
  if (publishedAt !== undefined && state === "draft") {
    throw new InputError(
      "Published At: Intercom ignores it for a draft. Leave it blank, or choose Live as the State.",
    );
  }
  const timeOf = (id: number) => present.find((each) => each.newsfeed_id === id)?.published_at;
  return ids.map((id) => ({ newsfeed_id: id, published_at: publishedAt ?? timeOf(id) }));
};
