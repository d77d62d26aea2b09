import type { SubscriptionType } from "../workspace/subscriptions";

/** A subscription type. */
export const presentSubscriptionType = ({ name, ...type }: SubscriptionType) => {
  const translation = { name, description: `All about ${name}`, locale: "en" };
  return {
    type: "subscription",
    ...type,
    default_translation: translation,
    translations: [translation],
  };
};
