import { listOf } from "../present/lists";
import { presentSubscriptionType } from "../present/subscriptions";
import { oneOf } from "../server/body";
import { invalid, missing, resourceNotFound } from "../server/errors";
import { type Call, needs, type Routes } from "../server/route";
import type { SubscriptionType } from "../workspace/subscriptions";
import { contactOf } from "./common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types

const isConsent = oneOf("opt_in", "opt_out");

const typeOf = ({ workspace }: Call, id: unknown): SubscriptionType => {
  const type = workspace.subscriptionTypes.get(String(id));
  if (!type) throw resourceNotFound();
  return type;
};

export const subscriptionRoutes: Routes = {
  "GET /subscription_types": needs("Read users and companies", ({ workspace }) =>
    listOf([...workspace.subscriptionTypes.values()].map(presentSubscriptionType)),
  ),

  "GET /contacts/:id/subscriptions": needs("Read users and companies", (call) =>
    listOf(
      [...contactOf(call).subscriptionIds].map((id) => presentSubscriptionType(typeOf(call, id))),
    ),
  ),

  "POST /contacts/:id/subscriptions": needs("Write users and companies", (call) => {
    const { id, consent_type } = call.body;
    const contact = contactOf(call);
    if (id === undefined) throw missing("id is required", "id");
    if (consent_type === undefined) throw missing("consent_type is required", "consent_type");
    const type = typeOf(call, id);
    if (!isConsent(consent_type)) throw invalid("consent_type is invalid", "consent_type");
    contact.subscriptionIds.add(type.id);
    return presentSubscriptionType(type);
  }),

  "DELETE /contacts/:id/subscriptions/:subscription_id": needs(
    "Write users and companies",
    (call) => {
      const contact = contactOf(call);
      const type = typeOf(call, call.params.subscription_id);
      if (!contact.subscriptionIds.delete(type.id)) throw resourceNotFound();
      return presentSubscriptionType(type);
    },
  ),
};
