import { customDefinitions } from "../resources/common/customAttributes";
import { attributeField, fieldPicklist } from "../resources/common/fieldPicklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { CLEARABLE_CONTACT_FIELDS } from "../resources/contacts/inputs";

export const selectContactFieldToClear = fieldPicklist({
  label: "Select Contact Field to Clear",
  description: "List the fields and custom attributes of contacts that can be emptied.",
  access: readUsersAndCompanies,
  fields: CLEARABLE_CONTACT_FIELDS,
  attributes: async (client) => (await customDefinitions(client, "contact")).map(attributeField),
  example: { key: "phone", label: "Phone" },
});
