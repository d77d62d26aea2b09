import { contactItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const contactUpdated = eventTrigger({
  label: "Contact Updated",
  description: "Receive a contact, user or lead, when any of its fields changes.",
  topics: ["contact.user.updated", "contact.lead.updated"],
  item: contactItem,
});
