import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import { isRecord } from "../values/objects";
import { isDuplicate, remember } from "./duplicates";
import { bytesOf, isSigned } from "./signature";
import { canonicalTopic } from "./topics";

/** The branch of topics that were not chosen. */
export const OTHER_TOPICS = "Else";
/** The branch of requests without an event: URL checks, pings, duplicates, and what is refused. */
export const NO_EVENT = "No Event";

/** A notification as Intercom sends it. */
export interface Notification extends Record<string, unknown> {
  id: string;
  topic: string;
}

/** A notification as the steps of a flow receive it. */
export interface WebhookEvent {
  /** By its present name, whatever the app's API version calls it. */
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

/** What the steps of a flow receive of a request without an event. */
export interface NoEvent {
  reason: string;
  duplicate: boolean;
  notification_id: string | null;
}

/** The result of the trigger: what the flow receives, and what Intercom is answered. */
export interface Received {
  payload: TriggerPayload;
  response: HttpResponse;
  branch: string;
  /** The new state of the flow, where it changes. */
  instanceState?: Record<string, unknown>;
}

/** What receiving depends on besides the request. */
export interface Endpoint {
  /** Client secrets of the app. */
  secrets: string[];
  /** Branches by topic, of the chosen topics. */
  branches: ReadonlyMap<string, string>;
  /** The state of the flow. */
  state: Record<string, unknown>;
  /** A test run of the platform, in which requests may be unsigned. */
  isSimulated: boolean;
}

const respond = (statusCode: number, body: string): HttpResponse => ({
  statusCode,
  contentType: "text/plain",
  body,
});

/** The answer to a notification that was received. */
export const RECEIVED = respond(200, "ok");

/** The flow receives nothing of the request, so that it cannot act on it by mistake. */
const withoutEvent = (
  payload: TriggerPayload,
  response: HttpResponse,
  noEvent: Pick<NoEvent, "reason"> & Partial<NoEvent>,
): Received => {
  const data: NoEvent = { duplicate: false, notification_id: null, ...noEvent };
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

const toNotification = (value: unknown): Notification | undefined =>
  isRecord(value) && typeof value.topic === "string" && typeof value.id === "string"
    ? { ...value, topic: value.topic, id: value.id }
    : undefined;

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
};

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** @returns Unix seconds in ISO 8601; null where there is no such time */
const toIso = (seconds: number | null): string | null => {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const toEvent = (notification: Notification, isVerified: boolean): WebhookEvent => {
  const { topic, id, app_id, delivery_attempts, data } = notification;
  const created_at = numberOrNull(notification.created_at);
  const first_sent_at = numberOrNull(notification.first_sent_at);
  return {
    topic: canonicalTopic(topic),
    notification_id: id,
    app_id: typeof app_id === "string" ? app_id : null,
    created_at,
    created_at_iso: toIso(created_at),
    first_sent_at,
    first_sent_at_iso: toIso(first_sent_at),
    delivery_attempts: numberOrNull(delivery_attempts),
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
  // A simulated test may come without the bytes.
  const testNotification =
    isUnsignedTest && !bytes?.length ? toNotification(payload.body?.data) : undefined;
  if (bytes?.length === 0 && isUnsigned && !testNotification) {
    return withoutEvent(payload, RECEIVED, { reason: "Check of the URL." });
  }
  if (!isUnsignedTest && !(bytes && isSigned(bytes, signature ?? "", endpoint.secrets))) {
    const reason = isUnsigned
      ? "The request has no X-Hub-Signature: it does not come from Intercom."
      : "The X-Hub-Signature does not fit: the request does not come from Intercom, or the client secret is another one.";
    return withoutEvent(payload, respond(401, "invalid signature"), { reason });
  }
  const notification = testNotification ?? toNotification(bytes && parseJson(bytes));
  if (!notification) {
    const reason = "The body is not a notification.";
    return withoutEvent(payload, respond(400, "not a notification"), { reason });
  }
  const { id } = notification;
  if (!endpoint.isSimulated && isDuplicate(endpoint.state, id)) {
    const reason = "The notification was delivered before.";
    const noEvent = { reason, duplicate: true, notification_id: id };
    return withoutEvent(payload, respond(200, "duplicate"), noEvent);
  }
  const event = toEvent(notification, !isUnsignedTest);
  const branch = endpoint.branches.get(event.topic);
  if (event.topic === "ping" && !branch) {
    return withoutEvent(payload, RECEIVED, { reason: "Ping.", notification_id: id });
  }
  return {
    payload: { ...payload, body: { data: event, contentType: "application/json" } },
    response: RECEIVED,
    branch: branch ?? OTHER_TOPICS,
    ...(endpoint.isSimulated ? {} : { instanceState: remember(endpoint.state, id) }),
  };
};
