import { adminExample } from "../resources/admins/examples";
import { eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

const { away_status_reason_id, ...admin } = adminExample;

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const workspaceWebhook = webhookTrigger({
  label: "Workspace Webhook",
  description:
    "Receive all other events: articles, teammates, calls, content statistics, jobs, data events and the app itself.",
  group: "workspace",
  example: eventExample("admin.away_mode_updated", {
    ...admin,
    // In notifications the ID of an admin is a number.
    id: Number(admin.id),
    away_mode_enabled: true,
    away_status_reason: "",
  }),
});
