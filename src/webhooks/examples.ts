import { companyExample } from "../resources/companies/examples";
import { contactExample } from "../resources/contacts/examples";
import { listedConversationExample, partExample } from "../resources/conversations/examples";
import { ticketExample } from "../resources/tickets/examples";
import type { FinEvent } from "./finAgent";
import type { UninstallEvent, WebhookEvent } from "./receive";

const CREATED_AT = 1767168000;
const CREATED_AT_ISO = "2025-12-31T08:00:00.000Z";
const NOTIFICATION_ID = "notif_0f3c8a52-7d0e-4b59-9b3f-5a1e6d2c4b77";

/** An event about an item, and the notification it came in. */
export const eventExample = (topic: string, item: object): WebhookEvent => ({
  topic,
  notification_id: NOTIFICATION_ID,
  app_id: "ecahpwf5",
  created_at: CREATED_AT,
  created_at_iso: CREATED_AT_ISO,
  first_sent_at: CREATED_AT,
  first_sent_at_iso: CREATED_AT_ISO,
  delivery_attempts: 1,
  item,
  signature: "verified",
  notification: {
    type: "notification_event",
    app_id: "ecahpwf5",
    data: { type: "notification_event_data", item },
    links: {},
    id: NOTIFICATION_ID,
    topic,
    delivery_status: "pending",
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: CREATED_AT,
    created_at: CREATED_AT,
    self: null,
  },
});

/** Notifications have times of contacts and companies as text, where the API answers Unix seconds. */
const withTimesAsText = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      field.endsWith("_at") && typeof value === "number"
        ? new Date(value * 1000).toISOString().replace("Z", "+00:00")
        : value,
    ]),
  );

const { email_domain, formatted_phone, ...contact } = contactExample;

/** A contact as notifications show it. */
export const contactItem = {
  ...withTimesAsText(contact),
  enabled_push_messaging: null,
  sms_consent: false,
  unsubscribed_from_sms: false,
};

export const contactEventExample = eventExample("contact.user.created", contactItem);

const { tags, segments, ...company } = companyExample;

/** A company as notifications show it. */
export const companyItem = {
  ...withTimesAsText(company),
  last_request_at: null,
  tag_ids: [],
};

/**
 * A conversation as notifications show it: with the part that the event is about, if it is about
 * one, and since API version 2.15 without its HTML.
 */
export const conversationItem = (part?: object, changes: object = {}) => ({
  ...listedConversationExample,
  source: { ...listedConversationExample.source, body: "Is the compressor in stock?" },
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts: part ? [part] : [],
    total_count: part ? 1 : 0,
  },
  ...changes,
});

/** A part of a conversation without its HTML. */
export const partItem = { ...partExample, body: "The compressor is in stock." };

/** A ticket that was just given a state of its type, by its category. */
export const ticketItem = (category: string, changes: object = {}) => {
  const { ticket_parts: list, ticket_type } = ticketExample;
  const parts = list.ticket_parts.map((part) => ({ ...part, ticket_state: category }));
  return {
    ...ticketExample,
    ticket_state: ticket_type.ticket_states.data.find((state) => state.category === category),
    ticket_parts: { ...list, ticket_parts: parts },
    ...changes,
  };
};

const finReply = {
  event_name: "fin_replied",
  conversation_id: "chat-1043",
  user_id: "25",
  message: {
    id: "98701",
    author: "fin",
    body: "<p>The account details are in the tab <em>Account</em>.</p>",
    timestamp_ms: "2026-01-31T09:00:04.456Z",
  },
  status: "replying",
  created_at_ms: "2026-01-31T09:00:04.512Z",
};

export const finReplyExample: FinEvent = {
  ...finReply,
  reason: null,
  csat: null,
  stream_id: null,
  signature: "verified",
  event: finReply,
};

export const uninstallExample: UninstallEvent = {
  app_id: "ecahpwf5",
  signature: "verified",
  request: { app_id: "ecahpwf5" },
};
