import { contactExample } from "../resources/contacts/examples";
import type { WebhookEvent } from "./receive";

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

export const contactEventExample = eventExample("contact.user.created", contactExample);
