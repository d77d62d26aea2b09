import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import type { SubscriptionType } from "../resources/subscriptions/types";

const CONSENT: Record<string, string> = { opt_in: "opt-in", opt_out: "opt-out" };

export const selectSubscriptionType = picklist<SubscriptionType>({
  label: "Select Subscription Type",
  description: "List subscription types by name.",
  access: readUsersAndCompanies,
  pages: async (client) => [await getList<SubscriptionType>(client, "/subscription_types")],
  toElement: ({ id, default_translation, consent_type }) => ({
    key: id,
    label: labelOf(default_translation?.name || id, CONSENT[consent_type] ?? consent_type),
  }),
  example: { key: "37846", label: "Product news (opt-in)" },
});
