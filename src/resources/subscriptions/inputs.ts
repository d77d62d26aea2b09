import { intercomIdInput } from "../../inputs/builders";

export const subscriptionTypeId = intercomIdInput({
  label: "Subscription Type ID",
  required: true,
  example: "37846",
  dataSource: "selectSubscriptionType",
  of: "subscription type",
});
