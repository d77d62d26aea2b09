import { adminExample } from "../resources/admins/examples";
import { eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const workspaceWebhook = webhookTrigger({
  label: "Workspace Webhook",
  description:
    "Receives all other events: articles, teammates, calls, content statistics, jobs, data events and the app itself.",
  group: "workspace",
  example: eventExample("admin.away_mode_updated", {
    ...adminExample,
    away_mode_enabled: true,
  }),
});
