import { contactItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const newContact = eventTrigger({
  label: "New Contact",
  description: "Receive a contact, user or lead, when it is created.",
  topics: ["contact.user.created", "contact.lead.created"],
  item: contactItem,
});
