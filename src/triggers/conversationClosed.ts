import { conversationItem, partItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationClosed = eventTrigger({
  label: "Conversation Closed",
  description: "Receive a conversation when it is closed.",
  topics: ["conversation.admin.closed"],
  item: conversationItem(
    { ...partItem, part_type: "close", body: null },
    { state: "closed", open: false },
  ),
});
