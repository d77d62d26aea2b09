import { syncTrigger } from "../changes/syncTrigger";
import { companyExample } from "../resources/companies/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/scrolloverallcompanies
export const syncCompanies = syncTrigger({
  resourceType: "companies",
  description:
    "Deliver all companies in batches when an instance is deployed, then those that were created or changed, on a schedule. Intercom leaves out companies without contacts.",
  example: companyExample,
});
