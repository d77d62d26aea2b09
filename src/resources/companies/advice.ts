import type { Advice, RefusedRequest } from "../../client/access";
import type { ApiProblem } from "../../client/apiProblem";

const isUnknownCompany = ({ status, code, message = "" }: ApiProblem) =>
  code === "company_not_found" || (status === 404 && /^company not found/i.test(message));

const UNKNOWN = "No company has this ID: List Companies and Select Company have the IDs";

/** The companies that a request to tag names. */
const taggedCompanies = ({ url, fields }: RefusedRequest): Record<string, unknown>[] | undefined =>
  url === "/tags" && Array.isArray(fields.companies) ? fields.companies : undefined;

/** What to do when a company is not found. */
export const companyAdvice: readonly Advice[] = [
  {
    when: (problem, { method, url }) =>
      isUnknownCompany(problem) && method === "delete" && url.startsWith("/contacts/"),
    say: () => "The contact is not a member of this company, or no company has this Company ID",
  },
  {
    when: (problem, { url, fields }) =>
      isUnknownCompany(problem) && url === "/companies" && fields.company_id !== undefined,
    say: () => "No company has this Company ID",
  },
  {
    when: (problem, request) => isUnknownCompany(problem) && taggedCompanies(request) !== undefined,
    say: (_problem, request) => {
      const [first, ...others] = taggedCompanies(request) ?? [];
      if (others.length > 0) return `At least one of the ${others.length + 1} companies is unknown`;
      return first?.company_id === undefined
        ? "No company has this Intercom Company ID"
        : "No company has this Company ID";
    },
  },
  {
    when: (problem, { url, fields }) =>
      isUnknownCompany(problem) &&
      (/^\/companies\/[^/]+/.test(url) ||
        /^\/contacts\/[^/]+\/companies/.test(url) ||
        fields.company_id !== undefined),
    say: () => UNKNOWN,
  },
];
