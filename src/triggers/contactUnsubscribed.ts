import { contactItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const contactUnsubscribed = eventTrigger({
  label: "Contact Unsubscribed",
  description:
    "Receive a contact when it unsubscribes from all emails; those who leave one subscription type come through Contact Webhook.",
  topics: ["contact.unsubscribed"],
  item: {
    type: "contact_unsubscribe",
    contact: { ...contactItem, unsubscribed_from_emails: true },
    subscription_types: { type: "list", data: [] },
    created_at: 1767168000,
  },
});
