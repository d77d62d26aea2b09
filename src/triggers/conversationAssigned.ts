import { conversationItem, partItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationAssigned = eventTrigger({
  label: "Conversation Assigned",
  description:
    "Receive a conversation when it is assigned to a teammate or a team, with the assignee in its part.",
  topics: ["conversation.admin.assigned"],
  item: conversationItem({
    ...partItem,
    part_type: "assignment",
    body: null,
    assigned_to: { type: "admin", id: "991267645" },
  }),
});
