import { syncTrigger } from "../changes/syncTrigger";
import { listedConversationExample } from "../resources/conversations/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const syncConversations = syncTrigger({
  resourceType: "conversations",
  description:
    "Deliver all conversations in batches when an instance is deployed, then those that were created or changed, on a schedule. Include Messages adds their messages and notes.",
  example: listedConversationExample,
});
