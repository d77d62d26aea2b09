import { integerInput } from "../../inputs/builders";

export const idleThreshold = integerInput({
  label: "Idle Threshold",
  example: "3600",
  least: 1,
  most: 86_400,
  comments:
    "Seconds without a reply after which an open conversation counts as idle, 1 to 86400. Intercom takes 1800 when left blank.",
});
