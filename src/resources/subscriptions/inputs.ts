import { idOrNameInput } from "../../inputs/builders";

export const subscriptionTypeId = idOrNameInput({
  label: "Subscription Type ID",
  required: true,
  example: "37846",
  dataSource: "selectSubscriptionType",
  comments: "ID that Intercom gave the subscription type, or its name.",
});
