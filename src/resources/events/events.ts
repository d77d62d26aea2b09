import type { AxiosInstance } from "axios";
import { hasList, isAnything } from "../../client/createClient";
import { InputError } from "../../client/errors";
import type { DataEvent, DataEvents } from "../../client/types";
import { isRecord } from "../../values/objects";
import { timestamp } from "../../values/readers";

/** Whom an event is about: exactly one of these. */
export interface Subject {
  id?: string;
  userId?: string;
  email?: string;
}

const onlyOne = ({ id, userId, email }: Subject): [name: keyof Subject, value: string] => {
  const given = Object.entries({ id, userId, email }).filter(([, value]) => value !== undefined);
  const [one] = given;
  if (one && given.length === 1) return one as [keyof Subject, string];
  throw new InputError(
    `Contact ID, User ID, Email: exactly one of them says whom it is about, and ${given.length} were given.`,
  );
};

const MOST_KEYS = 10;

const isRichLink = (value: Record<string, unknown>) =>
  Object.keys(value).sort().join() === "url,value" &&
  Object.values(value).every((part) => typeof part === "string");

const isMoney = (value: Record<string, unknown>) =>
  Object.keys(value).sort().join() === "amount,currency" &&
  Number.isInteger(value.amount) &&
  typeof value.currency === "string";

const metadataValue = (key: string, value: unknown): unknown => {
  const label = `Metadata "${key}"`;
  if (isRecord(value) && (isRichLink(value) || isMoney(value))) return value;
  if (typeof value === "object") {
    throw new InputError(
      `${label}: Intercom takes text, numbers, a link as {"url", "value"} of text, and money as {"amount" in cents, "currency"}; nothing else that is nested, and no null.`,
    );
  }
  return key.endsWith("_date") ? timestamp(label, value) : value;
};

/**
 * Metadata as Intercom keeps it. It would drop what comes after the tenth key without a word.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/createdataevent
 * @throws InputError for too many keys or a value that Intercom has no type for
 */
export const checkedMetadata = (metadata?: Record<string, unknown>) => {
  if (!metadata) return undefined;
  const entries = Object.entries(metadata);
  if (entries.length > MOST_KEYS) {
    throw new InputError(
      `Metadata: Intercom keeps ${MOST_KEYS} keys of an event and ${entries.length} were given.`,
    );
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, metadataValue(key, value)]));
};

const WRITTEN_AS = { id: "id", userId: "user_id", email: "email" };

/**
 * Submits an event. The time is fixed before the first attempt, so that Intercom recognises a
 * repeated one as the same event.
 * @returns what was accepted, since Intercom answers with nothing
 */
export const trackEvent = async (
  client: AxiosInstance,
  {
    eventName,
    createdAt = Math.floor(Date.now() / 1000),
    metadata,
    ...subject
  }: Subject & { eventName: string; createdAt?: number; metadata?: Record<string, unknown> },
) => {
  const [name, value] = onlyOne(subject);
  const event = {
    event_name: eventName,
    created_at: createdAt,
    [WRITTEN_AS[name]]: value,
    metadata: checkedMetadata(metadata),
  };
  await client.post("/events", event, { repeatable: true, answer: isAnything });
  return { accepted: true, ...event };
};

const READ_AS = { id: "intercom_user_id", userId: "user_id", email: "email" };

/** Query parameters that ask for the events of one contact. */
export const listParams = (subject: Subject): Record<string, string> => {
  const [name, value] = onlyOne(subject);
  return { type: "user", [READ_AS[name]]: value };
};

/** Where a link goes on; it is only read, never followed, so that the token stays with Intercom. */
const positionIn = (link: unknown): Record<string, string> | undefined => {
  if (typeof link !== "string" || !URL.canParse(link)) return undefined;
  const { type, user_id, email, intercom_user_id, summary, ...position } = Object.fromEntries(
    new URL(link).searchParams,
  );
  return Object.keys(position).length > 0 ? position : undefined;
};

export interface EventPaging {
  fetchAll: boolean;
  perPage?: number;
  nextPage?: string;
}

/**
 * One page of the events of a contact, or everything from there on.
 * @returns Intercom's answer, or everything in the shape of one page
 */
export const listEvents = async (
  client: AxiosInstance,
  subject: Subject,
  { fetchAll, perPage, nextPage }: EventPaging,
): Promise<DataEvents> => {
  const params = listParams(subject);
  let position = nextPage ? positionIn(nextPage) : {};
  if (!position) {
    throw new InputError("Next Page: it is not the link of a next page, pages.next of an answer.");
  }
  const all: DataEvent[] = [];
  const seen = new Set<string>();
  while (true) {
    const { data } = await client.get<DataEvents>("/events", {
      params: { ...position, ...params, per_page: perPage ?? position.per_page },
      answer: hasList("events"),
    });
    if (!fetchAll) return data;
    all.push(...data.events);
    const next = positionIn(data.pages?.next);
    if (!next || data.events.length === 0) return { ...data, events: all, pages: { next: null } };
    const link = JSON.stringify(next);
    if (seen.has(link)) throw new Error("Intercom answered with the same next page twice.");
    seen.add(link);
    position = next;
  }
};

/**
 * The count of an event as Intercom takes it.
 * @throws InputError when the last time lies before the first
 */
export const eventSummary = ({
  userId,
  eventName,
  count,
  first,
  last,
}: {
  userId: string;
  eventName: string;
  count: number;
  first: number;
  last: number;
}) => {
  if (last < first) throw new InputError("Last: it lies before First.");
  return { user_id: userId, event_summaries: { event_name: eventName, count, first, last } };
};
