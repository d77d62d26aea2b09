import { conversationItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const newConversation = eventTrigger({
  label: "New Conversation",
  description:
    "Receive a conversation when a contact starts it; those that teammates start come through Conversation Webhook.",
  topics: ["conversation.user.created"],
  item: conversationItem(undefined, { teammates: { type: "admin.list", admins: [] } }),
});
