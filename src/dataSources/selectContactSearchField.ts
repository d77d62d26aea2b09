import { customDefinitions } from "../resources/common/customAttributes";
import { attributeField, fieldPicklist } from "../resources/common/fieldPicklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { CONTACT_SEARCH_FIELDS } from "../resources/contacts/lists";

export const selectContactSearchField = fieldPicklist({
  label: "Select Contact Search Field",
  description: "List the fields and custom attributes that contacts can be searched by.",
  access: readUsersAndCompanies,
  fields: CONTACT_SEARCH_FIELDS,
  attributes: async (client) => (await customDefinitions(client, "contact")).map(attributeField),
  example: { key: "created_at", label: "Created At" },
});
