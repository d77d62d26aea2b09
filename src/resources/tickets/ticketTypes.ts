import { InputError } from "../../values/inputError";

/** Settings that only attributes of one data type have. */
export interface TypedSettings {
  multiline?: boolean;
  listItems: string[];
  allowMultipleValues?: boolean;
}

const ONLY_FOR = { Multiline: "string", "List Items": "list", "Allow Multiple Values": "files" };

/**
 * The settings that fit the data type of an attribute.
 * @throws InputError for one that Intercom would ignore
 */
export const typedSettings = (
  dataType: string,
  { multiline, listItems, allowMultipleValues }: TypedSettings,
) => {
  const given = {
    Multiline: multiline,
    "List Items": listItems.length > 0,
    "Allow Multiple Values": allowMultipleValues,
  };
  for (const [label, only] of Object.entries(ONLY_FOR)) {
    if (given[label as keyof typeof given] && dataType !== only) {
      throw new InputError(
        `${label}: only an attribute of the type ${only} has it, this one is of the type ${dataType}.`,
      );
    }
  }
  return {
    multiline: dataType === "string" ? multiline : undefined,
    list_items: listItems.length > 0 ? listItems.join(",") : undefined,
    allow_multiple_values: dataType === "files" ? allowMultipleValues : undefined,
  };
};

export interface Visibility {
  requiredToCreate?: boolean;
  requiredToCreateForContacts?: boolean;
  visibleOnCreate?: boolean;
  visibleToContacts?: boolean;
}

export const visibility = (attribute: Visibility) => ({
  required_to_create: attribute.requiredToCreate,
  required_to_create_for_contacts: attribute.requiredToCreateForContacts,
  visible_on_create: attribute.visibleOnCreate,
  visible_to_contacts: attribute.visibleToContacts,
});
