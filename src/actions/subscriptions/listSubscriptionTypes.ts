import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { subscriptionTypeListExample } from "../../examples/subscriptions";
import { connection } from "../../inputs/common";
import { listSubscriptionTypes as list } from "../../subscriptions";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/listsubscriptiontypes
export const listSubscriptionTypes = action({
  display: {
    label: "List Subscription Types",
    description: "Returns all subscription types of the workspace.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context);
    return { data: await list(client) };
  },
  examplePayload: { data: subscriptionTypeListExample },
});
