import { listedConversationExample } from "../resources/conversations/examples";
import { conversationItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationRated = eventTrigger({
  label: "Conversation Rated",
  description:
    "Receive a conversation when its contact rates it, with the rating from 1 to 5 and the remark in conversation_rating.",
  topics: ["conversation.rating.added"],
  item: conversationItem(undefined, {
    conversation_rating: {
      rating: 5,
      remark: "Quick and friendly",
      created_at: 1767171600,
      updated_at: 1767171660,
      contact: listedConversationExample.contacts.contacts[0],
      teammate: { type: "admin", id: "991267645" },
    },
  }),
});
