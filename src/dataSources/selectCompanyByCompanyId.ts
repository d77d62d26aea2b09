import { labelOf, picklist } from "../resources/common/picklist";
import { companyPages } from "../resources/companies/lists";
import type { Company } from "../resources/companies/types";
import { readUsersAndCompanies } from "../resources/contacts/access";

/** Offers the Company ID of each company, which it has in an external system. */
export const selectCompanyByCompanyId = picklist<Company>({
  label: "Select Company by Company ID",
  description: "List companies and picks the Company ID set when they were created.",
  access: readUsersAndCompanies,
  pages: companyPages,
  toElement: ({ name, company_id }) => ({
    key: company_id,
    label: labelOf(name || company_id, company_id),
  }),
  example: { key: "6", label: "Blue Sun (6)" },
});
