import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";
import { subscriptionTypeListExample } from "../../resources/subscriptions/examples";
import type { SubscriptionType } from "../../resources/subscriptions/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/listsubscriptionsforacontact
export const listContactSubscriptions = action({
  display: {
    label: "List Contact Subscriptions",
    description:
      "List the subscription types for which a contact has made a choice: opted in or unsubscribed.",
  },
  performSafety: "safe",
  inputs: { connection, id: namedContactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<SubscriptionType>(client, path`/contacts/${id}/subscriptions`);
    return { data };
  },
  examplePayload: { data: subscriptionTypeListExample },
});
