import { syncTrigger } from "../changes/syncTrigger";
import { articleItemExample } from "../resources/articles/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/listarticles
export const syncArticles = syncTrigger({
  resourceType: "articles",
  description:
    "Deliver all help center articles, drafts included, in batches when an instance is deployed, then those that were created or changed, on a schedule.",
  example: articleItemExample,
});
