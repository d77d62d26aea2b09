import { isAnything } from "../../client/answers";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";

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
  client: Client,
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
  await client.post("/events", event, { idempotent: true, isExpected: isAnything });
  return { accepted: true, ...event };
};

const READ_AS = { id: "intercom_user_id", userId: "user_id", email: "email" };

/** Query parameters that ask for the events of one contact. */
export const listParams = (subject: Subject): Record<string, string> => {
  const [name, value] = onlyOne(subject);
  return { type: "user", [READ_AS[name]]: value };
};
