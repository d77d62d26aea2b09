import { syncTrigger } from "../changeFeed/syncTrigger";
import { listedConversationExample } from "../examples/conversations";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const syncConversations = syncTrigger({
  resourceType: "conversations",
  description:
    "Hands on all conversations in batches when an instance is deployed, then those that were created or changed, on a schedule. Conversations come without their parts.",
  example: listedConversationExample,
});
