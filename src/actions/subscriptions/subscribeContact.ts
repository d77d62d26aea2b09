import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";
import { subscriptionTypeExample } from "../../resources/subscriptions/examples";
import { subscriptionTypeId } from "../../resources/subscriptions/inputs";
import { setSubscribed } from "../../resources/subscriptions/subscriptions";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/attachsubscriptiontypetocontact
export const subscribeContact = action({
  display: {
    label: "Subscribe Contact",
    description:
      "Subscribe a contact to a subscription type, such as a newsletter: opt in, or take an opt-out back, as the type requires.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: namedContactId, subscriptionTypeId },
  perform: async (context, { connection, id, subscriptionTypeId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await setSubscribed(client, id, subscriptionTypeId, true) };
  },
  examplePayload: { data: subscriptionTypeExample },
});
