import { syncTrigger } from "../changes/syncTrigger";
import { listedConversationExample } from "../resources/conversations/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const syncConversations = syncTrigger({
  resourceType: "conversations",
  description:
    "Deliver all conversations in batches when an instance is deployed, then those that were created or changed, on a schedule. Conversations come without their messages.",
  example: listedConversationExample,
});
