const translation = {
  name: "Product news",
  description: "What is new on board",
  locale: "en",
};

export const subscriptionTypeExample = {
  type: "subscription",
  id: "37846",
  state: "live",
  consent_type: "opt_in",
  default_translation: translation,
  translations: [translation],
  content_types: ["email"],
};

export const subscriptionTypeListExample = { type: "list", data: [subscriptionTypeExample] };
