import type { Access, Advice } from "../../client/access";
import { companyAdvice } from "../companies/advice";
import { contactAdvice } from "../contacts/conflicts";

const UNKNOWN_TAG = "No tag has this ID";

/** What to do when a tag is not found. */
export const tagAdvice: readonly Advice[] = [
  { when: ({ code }) => code === "tag_not_found", say: () => UNKNOWN_TAG },
  {
    when: ({ status }, { url }) =>
      status === 404 && /\/tags\b/.test(url) && !url.startsWith("/conversations"),
    say: (_problem, { method, url }) =>
      method === "delete" && url.startsWith("/contacts/")
        ? "The contact does not have this tag, or no tag has this ID"
        : UNKNOWN_TAG,
  },
];

const advice = [...companyAdvice, ...contactAdvice, ...tagAdvice];

export const readTags: Access = { permission: "Read tags", advice };
export const writeTags: Access = { permission: "Write tags", advice };
export const readAndWriteArticles: Access = { permission: "Read and write articles", advice };
export const readAndWriteContentSnippets: Access = {
  permission: "Read and write content snippets",
  advice,
};
