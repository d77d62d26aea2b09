import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/subscription_type
export interface SubscriptionType extends Identified {
  type: string;
  consent_type: string;
  default_translation?: { name?: string } | null;
}
