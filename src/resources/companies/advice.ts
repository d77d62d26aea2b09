import type { Advice } from "../../client/access";
import type { ApiProblem } from "../../client/apiProblem";

const isUnknownCompany = ({ code }: ApiProblem) => code === "company_not_found";

/** What to do when a company is not found: its two IDs are easily confused. */
export const companyAdvice: readonly Advice[] = [
  {
    when: (problem, { method, url }) =>
      isUnknownCompany(problem) && method === "delete" && url.startsWith("/contacts/"),
    say: () =>
      "The contact is not a member of this company, or Company ID is not the one that Intercom gave it",
  },
  {
    when: (problem, { url }) => isUnknownCompany(problem) && url === "/companies",
    say: () => "No company has this Company ID",
  },
  {
    when: isUnknownCompany,
    say: () =>
      "Company ID must be the 24-character ID that Intercom gave the company, not its own Company ID",
  },
];
