import { workspaceEventExample } from "../examples/webhooks";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const workspaceWebhook = webhookTrigger({
  label: "Workspace Webhook",
  description:
    "Receives all other events: articles, teammates, calls, content statistics, jobs, data events and the app itself.",
  family: "workspace",
  example: workspaceEventExample,
});
