import { conversationItem, partItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const teammateReplied = eventTrigger({
  label: "Teammate Replied",
  description:
    "Receive a conversation with the reply of a teammate; replies to tickets come through Ticket Webhook, those of Fin and workflows through Conversation Webhook.",
  topics: ["conversation.admin.replied"],
  item: conversationItem(partItem),
});
