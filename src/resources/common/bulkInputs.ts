import { booleanInput } from "../../inputs/builders";

/** @param of the action that does the same for one item
 * @param keys which keys there are, and what else is to be said
 * @returns the help of the list that a bulk action takes */
export const itemsOf = (of: string, keys: string) =>
  `JSON list of objects whose keys are those of the inputs of ${of}: ${keys}.`;

export const contactIds = {
  label: "Contact IDs",
  dataSource: "selectContact",
  example: "5ba682d23d7cf92bef87bfd4",
};

export const stopOnError = booleanInput({
  label: "Stop on Error",
  comments:
    "When true, starts no further item once one has failed, and returns the others as skipped. Otherwise every item is tried.",
});
