import { companyPages } from "../companies";
import { labelOf, picker } from "../picker";
import type { Company } from "../types";

/** Offers the caller's own ID of each company, the one set when it was created. */
export const selectCompanyByCompanyId = picker<Company>({
  label: "Select Company by Company ID",
  description: "Lists companies and picks the Company ID set when they were created.",
  pages: companyPages,
  toElement: ({ name, company_id }) => ({
    key: company_id,
    label: labelOf(name || company_id, company_id),
  }),
  example: { key: "6", label: "Blue Sun (6)" },
});
