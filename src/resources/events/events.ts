import { isAnything } from "../../client/answers";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { timestamp } from "../../values/readers";

/** Whom an event is about: exactly one of these. */
interface EventSubject {
  id?: string;
  userId?: string;
  email?: string;
}

const identifierOf = ({
  id,
  userId,
  email,
}: EventSubject): [name: keyof EventSubject, value: string] => {
  const given = Object.entries({ id, userId, email }).filter(([, value]) => value !== undefined);
  const [one] = given;
  if (one && given.length === 1) return one as [keyof EventSubject, string];
  throw new InputError(
    `Fill in exactly one of Contact ID, User ID and Email: ${given.length === 0 ? "all were left blank" : `${given.length} are filled in`}.`,
  );
};

const MAX_METADATA_KEYS = 10;

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
 * Metadata as Intercom keeps it.
 * @throws InputError for a value that Intercom has no type for, or more keys than it keeps: it would
 * silently drop the others
 */
const readMetadata = (metadata: Record<string, unknown>) => {
  const entries = Object.entries(metadata);
  if (entries.length > MAX_METADATA_KEYS) {
    throw new InputError(
      `Metadata: Intercom keeps ${MAX_METADATA_KEYS} keys of an event and ${entries.length} were given.`,
    );
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, metadataValue(key, value)]));
};

interface EventInputs extends EventSubject {
  eventName: string;
  /** Unix seconds. Default: now. */
  createdAt?: number;
  metadata?: Record<string, unknown>;
}

const FIELDS = { id: "id", userId: "user_id", email: "email" };

/**
 * Submits an event. The time is fixed before the first attempt, so that Intercom recognises a
 * repeated one as the same event.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/createdataevent
 * @returns what was accepted, since Intercom answers with nothing
 * @throws InputError unless one identifier and metadata that Intercom keeps are given
 */
export const submitEvent = async (
  client: Client,
  { eventName, createdAt = Math.floor(Date.now() / 1000), metadata, ...subject }: EventInputs,
) => {
  const [name, value] = identifierOf(subject);
  const event = {
    event_name: eventName,
    created_at: createdAt,
    [FIELDS[name]]: value,
    metadata: metadata && readMetadata(metadata),
  };
  await client.post("/events", event, { idempotent: true, isExpected: isAnything });
  return { accepted: true, ...event };
};

const PARAMETERS = { id: "intercom_user_id", userId: "user_id", email: "email" };

/**
 * Query parameters that ask for the events of one contact.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/lisdataevents
 * @throws InputError unless one identifier is given
 */
export const subjectParams = (subject: EventSubject): Record<string, string> => {
  const [name, value] = identifierOf(subject);
  return { type: "user", [PARAMETERS[name]]: value };
};
