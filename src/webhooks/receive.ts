import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import { isRecord } from "../values/objects";
import { isDuplicate, remember } from "./memory";
import { DUPLICATE, type Notification, RECEIVED, type Reading, readRequest } from "./request";
import { canonicalTopic } from "./topics";

/** The branch of topics that were not chosen. */
export const OTHER_TOPICS = "Else";
/** The branch of requests without an event: checks, pings, duplicates, and what is refused. */
export const NO_EVENT = "No Event";

/** Says that Intercom signed a request, or why nobody looked. */
export type Signature = "verified" | "not checked: simulated test";

/** A notification as the steps of a flow receive it. */
export interface WebhookEvent {
  /** By its present name, whatever the app's API version calls it. */
  topic: string;
  /** A ping has none. */
  notification_id: string | null;
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
  signature: Signature;
  /** The notification exactly as it was sent. */
  notification: Notification;
}

/** That a workspace uninstalled the app, as the steps of a flow receive it. */
export interface UninstallEvent {
  /** ID of the workspace. */
  app_id: string;
  signature: Signature;
  /** The request exactly as it was sent. */
  request: Record<string, unknown>;
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
  /** What changes in the state of the flow. */
  instanceState?: Record<string, unknown>;
}

/** What receiving events depends on besides the request. */
export interface Endpoint extends Reading {
  /** Branches by topic, of the chosen topics. */
  branches: ReadonlyMap<string, string>;
  /** The branch of all other topics; without one they bring no event. */
  others?: string;
  /** The state of the flow, where it holds what arrived before; otherwise nothing is a duplicate. */
  seen?: Record<string, unknown>;
  /** The one workspace whose events are passed on; any when left out. */
  workspace?: string;
}

/** The flow receives nothing of the request, so that it cannot act on it by mistake. */
export const withoutEvent = (
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

/** @returns what an event says of its signature */
export const signatureOf = (isVerified: boolean): Signature =>
  isVerified ? "verified" : "not checked: simulated test";

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
    notification_id: typeof id === "string" && id !== "" ? id : null,
    app_id: typeof app_id === "string" ? app_id : null,
    created_at,
    created_at_iso: toIso(created_at),
    first_sent_at,
    first_sent_at_iso: toIso(first_sent_at),
    delivery_attempts: numberOrNull(delivery_attempts),
    item: isRecord(data) ? (data.item ?? null) : null,
    signature: signatureOf(isVerified),
    notification,
  };
};

/** @returns what the flow receives of a request with an event */
export const eventPayload = (payload: TriggerPayload, data: object): TriggerPayload => ({
  ...payload,
  body: { data, contentType: "application/json" },
});

/**
 * The answer to a health check: the flow that gives it runs. Of another workspace it knows nothing.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check
 */
const healthOf = (checked: string, workspace = checked): HttpResponse => ({
  statusCode: 200,
  contentType: "application/json",
  body: JSON.stringify({ state: checked === workspace ? "OK" : "UNKNOWN" }),
});

/**
 * Receives one request at the URL that Intercom notifies. Answers at once, and never with 410, which
 * would end the subscription.
 * https://developers.intercom.com/docs/webhooks/webhook-notifications
 * @returns the event for the branch of its topic; or 401, 400 or 200 for a request that brings none
 */
export const receive = (payload: TriggerPayload, endpoint: Endpoint): Received => {
  const content = readRequest(payload, endpoint);
  if (content.is === "nothing") {
    return withoutEvent(payload, content.response, { reason: content.reason });
  }
  if (content.is === "health check") {
    const response = healthOf(content.body.workspace_id, endpoint.workspace);
    return withoutEvent(payload, response, { reason: "Health check." });
  }
  if (content.is === "uninstall") {
    const reason = "The app was uninstalled: App Uninstalled is the trigger for this.";
    return withoutEvent(payload, RECEIVED, { reason });
  }
  const { branches, others, seen, workspace } = endpoint;
  const event = toEvent(content.body, content.isVerified);
  const { topic, notification_id, app_id } = event;
  const without = (reason: string, more: Partial<NoEvent> = {}, response = RECEIVED) =>
    withoutEvent(payload, response, { reason, notification_id, ...more });
  if (workspace !== undefined && app_id !== null && app_id !== workspace) {
    return without("The event happened in another workspace than the connection's.");
  }
  if (seen && notification_id !== null && isDuplicate(seen, notification_id)) {
    return without("The notification was delivered before.", { duplicate: true }, DUPLICATE);
  }
  const chosen = branches.get(topic);
  if (topic === "ping" && !chosen) return without("Ping.");
  const branch = chosen ?? others;
  if (branch === undefined) {
    return without(`The topic ${topic} is not one of ${[...branches.keys()].join(", ")}.`);
  }
  return {
    payload: eventPayload(payload, event),
    response: RECEIVED,
    branch,
    ...(seen && notification_id !== null ? { instanceState: remember(seen, notification_id) } : {}),
  };
};

/** The branch of a workspace that uninstalled the app. */
export const UNINSTALLED = "App Uninstalled";

/**
 * Receives one request at the Uninstall URL of an app.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps
 * @returns which workspace uninstalled the app; or 401, 400 or 200 for a request that brings none
 */
export const receiveUninstall = (payload: TriggerPayload, reading: Reading): Received => {
  const content = readRequest(payload, reading);
  if (content.is === "nothing") {
    return withoutEvent(payload, content.response, { reason: content.reason });
  }
  if (content.is === "health check") {
    const response = healthOf(content.body.workspace_id);
    return withoutEvent(payload, response, { reason: "Health check." });
  }
  if (content.is === "notification") {
    const reason = "A notification: Intercom Webhook is the trigger for this.";
    return withoutEvent(payload, RECEIVED, { reason });
  }
  const { body, isVerified } = content;
  const event: UninstallEvent = {
    app_id: body.app_id,
    signature: signatureOf(isVerified),
    request: body,
  };
  return { payload: eventPayload(payload, event), response: RECEIVED, branch: UNINSTALLED };
};
