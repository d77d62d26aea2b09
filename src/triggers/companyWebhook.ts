import { companyItem, eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const companyWebhook = webhookTrigger({
  label: "Company Webhook",
  description:
    "Receive events of companies: created, updated, deleted, and contacts attached or detached.",
  group: "companies",
  example: eventExample("company.created", companyItem),
});
