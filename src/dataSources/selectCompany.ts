import { companyPages } from "../companies";
import { labelOf, picker } from "../picker";
import type { Company } from "../types";

/** Offers the ID that Intercom gave each company. */
export const selectCompany = picker<Company>({
  label: "Select Company",
  description: "Lists companies and picks the ID that Intercom gave them.",
  pages: companyPages,
  toElement: ({ id, name, company_id }) => ({ key: id, label: labelOf(name || id, company_id) }),
  example: { key: "667d608d8a68186f43bafd70", label: "Blue Sun (6)" },
});
