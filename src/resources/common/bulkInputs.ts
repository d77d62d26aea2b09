import { booleanInput } from "../../inputs/builders";

export const LIST = "JSON list, such as the result of a previous step.";

export const contactIds = {
  label: "Contact IDs",
  dataSource: "selectContact",
  example: "5ba682d23d7cf92bef87bfd4",
};

export const stopOnError = booleanInput({
  label: "Stop on Error",
  comments:
    "When true, starts no further item once one has failed: the others are told as skipped. Otherwise every item is tried.",
});
