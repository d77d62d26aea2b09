import { InputError } from "../../values/inputError";

/** Data types of the attributes of ticket types. */
export const ATTRIBUTE_TYPES = [
  { label: "Text", value: "string" },
  { label: "List", value: "list" },
  { label: "Whole number", value: "integer" },
  { label: "Decimal number", value: "decimal" },
  { label: "True or false", value: "boolean" },
  { label: "Date and time", value: "datetime" },
  { label: "Files", value: "files" },
] as const;

const typeLabel = (type: string): string =>
  ATTRIBUTE_TYPES.find(({ value }) => value === type)?.label ?? type;

interface TypedSettings {
  multiline?: boolean;
  listItems: string[];
  allowMultipleValues?: boolean;
}

/** The data type that an attribute must have for a setting, by the label of the setting. */
const REQUIRED_TYPES = {
  Multiline: "string",
  "List Items": "list",
  "Allow Multiple Values": "files",
} as const;

/**
 * @returns the settings that only attributes of one data type have, as Intercom takes them
 * @throws InputError for a setting that attributes of this data type do not have
 */
export const typedSettings = (
  dataType: string,
  { multiline, listItems, allowMultipleValues }: TypedSettings,
) => {
  const given = {
    Multiline: multiline !== undefined,
    "List Items": listItems.length > 0,
    "Allow Multiple Values": allowMultipleValues !== undefined,
  };
  for (const [label, required] of Object.entries(REQUIRED_TYPES)) {
    if (given[label as keyof typeof given] && dataType !== required) {
      throw new InputError(
        `${label}: only an attribute of the type ${typeLabel(required)} has it, this one is of the type ${typeLabel(dataType)}.`,
      );
    }
  }
  return {
    multiline,
    list_items: listItems.length > 0 ? listItems.join(",") : undefined,
    allow_multiple_values: allowMultipleValues,
  };
};

interface Visibility {
  requiredToCreate?: boolean;
  requiredToCreateForContacts?: boolean;
  visibleOnCreate?: boolean;
  visibleToContacts?: boolean;
}

/** @returns who sees an attribute and who must fill it in, as Intercom takes it */
export const visibility = (attribute: Visibility) => ({
  required_to_create: attribute.requiredToCreate,
  required_to_create_for_contacts: attribute.requiredToCreateForContacts,
  visible_on_create: attribute.visibleOnCreate,
  visible_to_contacts: attribute.visibleToContacts,
});
