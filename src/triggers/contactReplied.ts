import { customerExample } from "../resources/conversations/examples";
import { conversationItem, partItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const contactReplied = eventTrigger({
  label: "Contact Replied",
  description:
    "Receive a conversation with the reply of a contact; replies to tickets come through Ticket Webhook.",
  topics: ["conversation.user.replied"],
  item: conversationItem({ ...partItem, body: "Is it the blue one?", author: customerExample }),
});
