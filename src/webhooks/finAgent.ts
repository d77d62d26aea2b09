import type { TriggerPayload } from "@prismatic-io/spectral";
import { isRecord, ownValue } from "../values/objects";
import { isDuplicate, remember } from "./memory";
import {
  eventPayload,
  NO_EVENT,
  type Received,
  type Signature,
  signatureOf,
  withoutEvent,
} from "./receive";
import { DUPLICATE, hasText, RECEIVED, type Reading, readSigned } from "./request";

/** An event of a conversation with Fin, as the steps of a flow receive it. */
export interface FinEvent {
  event_name: string;
  /** That of the system that started the conversation. */
  conversation_id: string | null;
  /** The External ID of the user. */
  user_id: string | null;
  status: string | null;
  /** ISO 8601; the order of the events, which may arrive in another one. */
  created_at_ms: string | null;
  /** What Fin replies, its body as HTML. */
  message: unknown;
  /** Why Fin escalated, where it says so. */
  reason: string | null;
  /** The ratings to choose from. */
  csat: unknown;
  /** Of a reply that was streamed as well. */
  stream_id: string | null;
  signature: Signature;
  /** The event exactly as it was sent. */
  event: Record<string, unknown>;
}

const REPLIED = "Fin Replied";
const RATING_REQUESTED = "Rating Requested";

const STATUSES: Record<string, string> = {
  awaiting_user_reply: "Awaiting Reply",
  escalated: "Escalated",
  resolved: "Resolved",
  complete: "Complete",
};

/** The branch of events that are newer than this component. */
const OTHER = "Other";

export const FIN_BRANCHES = [
  REPLIED,
  ...Object.values(STATUSES),
  RATING_REQUESTED,
  OTHER,
  NO_EVENT,
];

const branchOf = ({ event_name, status }: FinEvent): string => {
  if (event_name === "fin_replied") return REPLIED;
  if (event_name === "csat_requested") return RATING_REQUESTED;
  return (event_name === "fin_status_updated" && ownValue(STATUSES, status ?? "")) || OTHER;
};

type Sent = Record<string, unknown> & { event_name: string };

const toEvent = (event: Sent, isVerified: boolean): FinEvent => {
  const textOrNull = (field: string) => (hasText(event, field) ? String(event[field]) : null);
  return {
    event_name: event.event_name,
    conversation_id: textOrNull("conversation_id"),
    user_id: textOrNull("user_id"),
    status: textOrNull("status"),
    created_at_ms: textOrNull("created_at_ms"),
    message: event.message ?? null,
    reason: textOrNull("reason"),
    csat: event.csat ?? null,
    stream_id: textOrNull("stream_id"),
    signature: signatureOf(isVerified),
    event,
  };
};

/**
 * Events have no ID. A message has one, and of everything else there is one of a kind in a
 * conversation at a time.
 * @returns what distinguishes an event from all others; undefined where too little is known of it
 */
const identityOf = ({ event_name, conversation_id, status, created_at_ms, message }: FinEvent) => {
  const messageId = isRecord(message) ? message.id : undefined;
  if (messageId !== undefined && messageId !== null && messageId !== "") {
    return JSON.stringify(["fin", conversation_id, String(messageId)]);
  }
  return conversation_id === null || created_at_ms === null
    ? undefined
    : JSON.stringify(["fin", conversation_id, event_name, status, created_at_ms]);
};

/** What receiving events of Fin depends on besides the request. */
interface FinEndpoint extends Reading {
  /** The state of the flow, where it holds what arrived before; otherwise nothing is a duplicate. */
  seen?: Record<string, unknown>;
}

/**
 * Receives one request at the URL that a Fin Agent reports to.
 * https://developers.intercom.com/docs/guides/fin-agent-api
 * @returns the event for the branch of its kind; or 401, 400 or 200 for a request that brings none
 */
export const receiveFinEvent = (payload: TriggerPayload, endpoint: FinEndpoint): Received => {
  const content = readSigned(payload, endpoint, {
    headers: ["X-Fin-Agent-API-Webhook-Signature"],
    secret: "signing secret",
    thing: "an event of a Fin Agent",
    read: (body, isVerified) =>
      isRecord(body) && hasText(body, "event_name")
        ? { is: "event" as const, event: toEvent(body as Sent, isVerified) }
        : undefined,
  });
  if (content.is === "nothing") {
    return withoutEvent(payload, content.response, { reason: content.reason });
  }
  const { event } = content;
  const { seen } = endpoint;
  const identity = identityOf(event);
  if (seen && identity && isDuplicate(seen, identity)) {
    const reason = "The event was delivered before.";
    return withoutEvent(payload, DUPLICATE, { reason, duplicate: true });
  }
  return {
    payload: eventPayload(payload, event),
    response: RECEIVED,
    branch: branchOf(event),
    ...(seen && identity ? { instanceState: remember(seen, identity) } : {}),
  };
};
