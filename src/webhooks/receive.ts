import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import { isRecord } from "../values/objects";
import { isDuplicate, remember } from "./duplicates";
import { bytesOf, isSigned } from "./signature";
import { canonicalTopic } from "./topics";

/** The branch of topics that were not chosen. */
export const OTHER_TOPICS = "Else";
/** The branch of requests that tell nothing: URL checks, pings, duplicates, and what is refused. */
export const NO_EVENT = "No Event";

/** A notification as Intercom sends it. */
export interface Notification extends Record<string, unknown> {
  id: string;
  topic: string;
}

/** What the steps of a flow get of a notification. */
export interface WebhookEvent {
  /** Under the name it has now, whatever the app's API version calls it. */
  topic: string;
  notification_id: string;
  /** ID of the workspace that the event happened in. */
  app_id: string | null;
  /** Unix seconds, as sent. */
  created_at: number | null;
  created_at_iso: string | null;
  /** Unix seconds, as sent. */
  first_sent_at: number | null;
  first_sent_at_iso: string | null;
  /** 1 unless an earlier delivery failed. */
  delivery_attempts: number | null;
  /** What the event is about. */
  item: unknown;
  signature: "verified" | "not checked: simulated test";
  /** The notification exactly as it was sent. */
  notification: Notification;
}

/** Why there is no event, where a request brings none. */
export interface NoEvent {
  reason: string;
  duplicate: boolean;
  notification_id: string | null;
}

export interface Received {
  payload: TriggerPayload;
  response: HttpResponse;
  branch: string;
  instanceState?: Record<string, unknown>;
}

export interface Endpoint {
  /** Client secrets of the app. */
  secrets: string[];
  /** Branch of each chosen topic. */
  branches: ReadonlyMap<string, string>;
  /** What the flow remembers. */
  state: Record<string, unknown>;
  /** The platform tries out the flow: nothing is signed then. */
  isSimulated: boolean;
}

const respond = (statusCode: number, body: string): HttpResponse => ({
  statusCode,
  contentType: "text/plain",
  body,
});

/** The answer to a notification. */
export const RECEIVED = respond(200, "ok");

/** Nothing of the request goes on, so that a flow cannot act on it by mistake. */
const withoutEvent = (
  payload: TriggerPayload,
  response: HttpResponse,
  {
    notificationId = null,
    ...told
  }: { reason: string; duplicate?: boolean; notificationId?: string | null },
): Received => {
  const data: NoEvent = { duplicate: false, ...told, notification_id: notificationId };
  return {
    payload: {
      ...payload,
      headers: {},
      queryParameters: {},
      pathFragment: "",
      invokeUrl: "",
      rawBody: { data: "" },
      body: { data, contentType: "application/json" },
    },
    response,
    branch: NO_EVENT,
  };
};

const headerOf = (headers: Record<string, unknown>, wanted: string): string | undefined => {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === wanted);
  if (name === undefined) return undefined;
  const value = headers[name];
  return typeof value === "string" ? value : "";
};

const asNotification = (value: unknown): Notification | undefined =>
  isRecord(value) && typeof value.topic === "string" && typeof value.id === "string"
    ? { ...value, topic: value.topic, id: value.id }
    : undefined;

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
};

const numeric = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** @returns ISO 8601 of Unix seconds; null where there is no such time */
const isoOf = (seconds: number | null): string | null => {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const eventOf = (notification: Notification, isVerified: boolean): WebhookEvent => {
  const { topic, id, app_id, delivery_attempts, data } = notification;
  const created_at = numeric(notification.created_at);
  const first_sent_at = numeric(notification.first_sent_at);
  return {
    topic: canonicalTopic(topic),
    notification_id: id,
    app_id: typeof app_id === "string" ? app_id : null,
    created_at,
    created_at_iso: isoOf(created_at),
    first_sent_at,
    first_sent_at_iso: isoOf(first_sent_at),
    delivery_attempts: numeric(delivery_attempts),
    item: isRecord(data) ? (data.item ?? null) : null,
    signature: isVerified ? "verified" : "not checked: simulated test",
    notification,
  };
};

/**
 * Receives one request at the URL that Intercom notifies. Answers at once, and never with 410, which
 * would end the subscription.
 * https://developers.intercom.com/docs/webhooks/webhook-notifications
 * @returns the event for the branch of its topic; or 401, 400 or 200 for a request that brings none
 */
export const receive = (payload: TriggerPayload, endpoint: Endpoint): Received => {
  const bytes = bytesOf(payload.rawBody?.data);
  const signature = headerOf(payload.headers ?? {}, "x-hub-signature");
  const isUnsigned = signature === undefined;
  const isUnsignedTest = endpoint.isSimulated && isUnsigned;
  // A trial may come without the bytes.
  const testNotification =
    isUnsignedTest && !bytes?.length ? asNotification(payload.body?.data) : undefined;
  if (bytes?.length === 0 && isUnsigned && !testNotification) {
    return withoutEvent(payload, RECEIVED, { reason: "Check of the URL." });
  }
  if (!isUnsignedTest && !(bytes && isSigned(bytes, signature ?? "", endpoint.secrets))) {
    const reason = isUnsigned
      ? "The request has no X-Hub-Signature: it does not come from Intercom."
      : "The X-Hub-Signature does not fit: the request does not come from Intercom, or the client secret is another one.";
    return withoutEvent(payload, respond(401, "invalid signature"), { reason });
  }
  const notification = testNotification ?? asNotification(bytes && parse(bytes));
  if (!notification) {
    const reason = "The body is not a notification.";
    return withoutEvent(payload, respond(400, "not a notification"), { reason });
  }
  const notificationId = notification.id;
  if (!endpoint.isSimulated && isDuplicate(endpoint.state, notificationId)) {
    const reason = "The notification was delivered before.";
    const told = { reason, duplicate: true, notificationId };
    return withoutEvent(payload, respond(200, "duplicate"), told);
  }
  const event = eventOf(notification, !isUnsignedTest);
  const branch = endpoint.branches.get(event.topic);
  if (event.topic === "ping" && !branch) {
    return withoutEvent(payload, RECEIVED, { reason: "Ping.", notificationId });
  }
  return {
    payload: { ...payload, body: { data: event, contentType: "application/json" } },
    response: RECEIVED,
    branch: branch ?? OTHER_TOPICS,
    ...(endpoint.isSimulated ? {} : { instanceState: remember(endpoint.state, notificationId) }),
  };
};
