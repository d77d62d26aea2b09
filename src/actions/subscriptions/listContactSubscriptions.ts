import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";
import { subscriptionTypeListExample } from "../../resources/subscriptions/examples";
import { listContactSubscriptions as list } from "../../resources/subscriptions/subscriptions";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/listsubscriptionsforacontact
export const listContactSubscriptions = action({
  display: {
    label: "List Contact Subscriptions",
    description:
      "Returns the subscription types for which a contact has made a choice: those opted in to and those opted out of.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    return { data: await list(client, id) };
  },
  examplePayload: { data: subscriptionTypeListExample },
});
