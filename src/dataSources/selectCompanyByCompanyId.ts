import { companyPages } from "../resources/companies/companies";
import type { Company } from "../resources/companies/types";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { labelOf, picklist } from "../resources/shared/picklist";

/** Offers the caller's own ID of each company, the one set when it was created. */
export const selectCompanyByCompanyId = picklist<Company>({
  label: "Select Company by Company ID",
  description: "Lists companies and picks the Company ID set when they were created.",
  access: readUsersAndCompanies,
  pages: companyPages,
  toElement: ({ name, company_id }) => ({
    key: company_id,
    label: labelOf(name || company_id, company_id),
  }),
  example: { key: "6", label: "Blue Sun (6)" },
});
