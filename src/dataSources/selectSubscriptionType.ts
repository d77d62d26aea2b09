import { labelOf, picker } from "../picker";
import { listSubscriptionTypes } from "../subscriptions";
import type { SubscriptionType } from "../types";

const CONSENT: Record<string, string> = { opt_in: "opt-in", opt_out: "opt-out" };

export const selectSubscriptionType = picker<SubscriptionType>({
  label: "Select Subscription Type",
  description: "Lists subscription types by name.",
  pages: async (client) => [await listSubscriptionTypes(client)],
  toElement: ({ id, default_translation, consent_type }) => ({
    key: id,
    label: labelOf(default_translation.name || id, CONSENT[consent_type] ?? consent_type),
  }),
  example: { key: "37846", label: "Product news (opt-in)" },
});
