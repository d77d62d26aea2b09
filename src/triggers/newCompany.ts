import { companyItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const newCompany = eventTrigger({
  label: "New Company",
  description: "Receive a company when it is created.",
  topics: ["company.created"],
  item: companyItem,
});
