import { tagExample } from "../resources/tags/examples";
import { contactItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const contactTagged = eventTrigger({
  label: "Contact Tagged",
  description: "Receive a contact, user or lead, and the tag that it is given.",
  topics: ["contact.user.tag.created", "contact.lead.tag.created"],
  item: { type: "contact_tag", tag: tagExample, contact: contactItem },
});
