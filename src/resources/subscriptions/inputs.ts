import { idInput } from "../../inputs/builders";

export const subscriptionTypeId = idInput({
  label: "Subscription Type ID",
  required: true,
  example: "37846",
  dataSource: "selectSubscriptionType",
  comments: "ID that Intercom gave the subscription type.",
});
