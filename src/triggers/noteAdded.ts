import { conversationItem, partItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const noteAdded = eventTrigger({
  label: "Note Added",
  description:
    "Receive a conversation with the note that a teammate adds; notes of tickets come through Ticket Webhook.",
  topics: ["conversation.admin.noted"],
  item: conversationItem({ ...partItem, part_type: "note", body: "Ask Kaylee first." }),
});
