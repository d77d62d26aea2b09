import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { subscriptionTypeListExample } from "../../resources/subscriptions/examples";
import type { SubscriptionType } from "../../resources/subscriptions/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/listsubscriptiontypes
export const listSubscriptionTypes = action({
  display: {
    label: "List Subscription Types",
    description:
      "List all subscription types, such as newsletter or product updates, of the workspace.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<SubscriptionType>(client, "/subscription_types");
    return { data };
  },
  examplePayload: { data: subscriptionTypeListExample },
});
