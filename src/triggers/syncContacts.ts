import { syncTrigger } from "../changes/syncTrigger";
import { contactExample } from "../resources/contacts/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const syncContacts = syncTrigger({
  resourceType: "contacts",
  description:
    "Deliver all contacts in batches when an instance is deployed, then those that were created or changed, on a schedule.",
  example: contactExample,
});
