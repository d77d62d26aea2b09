import { labelOf, picklist } from "../resources/common/picklist";
import { companyPages } from "../resources/companies/lists";
import type { Company } from "../resources/companies/types";
import { readUsersAndCompanies } from "../resources/contacts/access";

/** Offers the ID that Intercom gave each company. */
export const selectCompany = picklist<Company>({
  label: "Select Company",
  description: "List companies and picks the ID that Intercom gave them.",
  access: readUsersAndCompanies,
  pages: companyPages,
  toElement: ({ id, name, company_id }) => ({ key: id, label: labelOf(name || id, company_id) }),
  example: { key: "667d608d8a68186f43bafd70", label: "Blue Sun (6)" },
});
