import { customDefinitions } from "../resources/common/customAttributes";
import { attributeField, fieldPicklist } from "../resources/common/fieldPicklist";
import { CLEARABLE_COMPANY_FIELDS } from "../resources/companies/inputs";
import { readUsersAndCompanies } from "../resources/contacts/access";

export const selectCompanyFieldToClear = fieldPicklist({
  label: "Select Company Field to Clear",
  description: "List the fields and custom attributes of companies that can be emptied.",
  access: readUsersAndCompanies,
  fields: CLEARABLE_COMPANY_FIELDS,
  attributes: async (client) => (await customDefinitions(client, "company")).map(attributeField),
  example: { key: "plan", label: "Plan" },
});
