import type { Access } from "../client/access";
import type { CursorRequest } from "../client/pagination/cursor";
import type { Client, Identified } from "../client/types";
import { readArticles } from "../resources/articles/access";
import { ARTICLE_LIST } from "../resources/articles/articles";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { CONTACT_LIST } from "../resources/contacts/lists";
import { readConversations } from "../resources/conversations/access";
import { CONVERSATION_SEARCH } from "../resources/conversations/lists";
import { readTickets } from "../resources/tickets/access";
import { TICKET_SEARCH } from "../resources/tickets/lists";
import { isRecord } from "../values/objects";

/** A contact, company, conversation, ticket or article, as far as its changes are followed. */
export interface ChangingRecord extends Identified {
  /** Unix seconds. */
  created_at?: number | null;
  /** Unix seconds. */
  updated_at?: number | null;
  /** An article in each of its languages, with times of its own. */
  translated_content?: unknown;
}

/** The time by which records are read. */
export type TimeField = "created_at" | "updated_at";

/** @returns whether a record is an article of a help center with several languages */
export const isTranslated = ({ translated_content }: ChangingRecord): boolean =>
  isRecord(translated_content);

/**
 * The times of a translated article are those of its default language alone: it was created with its
 * first language, and updated with any of them.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/article_list_item
 * @returns Unix seconds; a record that was never updated counts as updated when it was created
 */
export const timeOf = (record: ChangingRecord, field: TimeField): number => {
  const time = record[field] ?? record.created_at ?? 0;
  if (!isRecord(record.translated_content)) return time;
  const times = Object.values(record.translated_content)
    .map((content) => (isRecord(content) ? content[field] : undefined))
    .filter((each) => typeof each === "number");
  return field === "created_at" ? Math.min(time, ...times) : Math.max(time, ...times);
};

/** @returns the latest time in a record, in Unix seconds */
export const latestTime = (record: ChangingRecord): number =>
  Math.max(timeOf(record, "updated_at"), timeOf(record, "created_at"));

/** A resource that Intercom can search, latest or oldest change first. */
export interface SearchedResource {
  /** In the plural. */
  label: string;
  access: Access;
  request: Omit<CursorRequest, "query" | "sort">;
  /**
   * Up to API version 2.16 times of contacts are compared by calendar day in the workspace's zone.
   * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
   */
  comparesByDay?: boolean;
}

/** A resource that Intercom cannot search: every record is read, and compared here. */
export interface ScrolledResource {
  /** In the plural. */
  label: string;
  access: Access;
  /** Path of the scroll. */
  scroll: string;
}

/** A resource that Intercom lists by page number, latest change first. */
export interface ListedResource {
  /** In the plural. */
  label: string;
  access: Access;
  list: { url: string; largestPage: number };
}

export type Resource = SearchedResource | ScrolledResource | ListedResource;

/**
 * The resources whose changes can be followed, by the key that flows choose them by. Calls are none
 * of them: Intercom can neither search them nor says in which order it lists them, 25 at a time.
 */
export const RESOURCES = {
  contacts: {
    label: "Contacts",
    access: readUsersAndCompanies,
    request: { ...CONTACT_LIST, url: "/contacts/search" },
    comparesByDay: true,
  },
  companies: { label: "Companies", access: readUsersAndCompanies, scroll: "/companies/scroll" },
  conversations: {
    label: "Conversations",
    access: readConversations,
    request: CONVERSATION_SEARCH,
  },
  tickets: { label: "Tickets", access: readTickets, request: TICKET_SEARCH },
  articles: {
    label: "Articles",
    access: readArticles,
    // Articles come with their text: in quiet times one page is read for what has just changed.
    list: { ...ARTICLE_LIST, largestPage: 100 },
  },
} as const satisfies Record<string, Resource>;

export type ResourceType = keyof typeof RESOURCES;

const SECONDS_PER_DAY = 86_400;

/** The first API version that compares times of contacts by the second. */
const FIRST_EXACT_VERSION = [2, 17] as const;

/** @returns whether an API version compares times of contacts by the second */
export const isExactVersion = (version: unknown): boolean => {
  const numbers = /^(\d+)\.(\d+)$/.exec(String(version));
  // Preview, which has a name instead of a number, is newer than any of them.
  if (!numbers) return /^(preview|unstable)$/i.test(String(version));
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
  const [firstMajor, firstMinor] = FIRST_EXACT_VERSION;
  return major > firstMajor || (major === firstMajor && minor >= firstMinor);
};

/** @returns whether Intercom compares times of this resource by the second for this client */
export const comparesBySecond = (client: Client, resource: SearchedResource): boolean =>
  !resource.comparesByDay || isExactVersion(client.defaults.headers["Intercom-Version"]);

/**
 * There is no upper bound, which would leave out the whole present day where days are compared.
 * There, two days of margin cover the day of `from` in every time zone.
 * @param from Unix seconds
 * @returns a search for every record whose time is `from` or later, and some earlier ones, which
 * the caller leaves out
 */
export const searchSince = (
  { request }: SearchedResource,
  field: TimeField,
  from: number,
  { bySecond, order }: { bySecond: boolean; order: "ascending" | "descending" },
): CursorRequest => ({
  ...request,
  query: {
    field,
    operator: ">",
    value: Math.max(bySecond ? from - 1 : from - 2 * SECONDS_PER_DAY, 0),
  },
  sort: { field, order },
});
