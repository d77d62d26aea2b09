import type { Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";

/**
 * What to say when Intercom does not know the ID in a path.
 * @param at the path, up to the ID
 * @param thing the record, such as "audience"
 * @param hint where its IDs are found, such as "Select Audience lists them"
 */
export const unknownId = (at: RegExp, thing: string, hint: string): Advice => ({
  when: (problem, { url }) =>
    at.test(url) &&
    (isVague404(problem) ||
      (problem.status === 404 && problem.message?.toLowerCase() === `${thing} not found`)),
  say: () => `No ${thing} has this ID: ${hint}`,
});
