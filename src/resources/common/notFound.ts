import type { Advice } from "../../client/access";
import { type ApiProblem, isVague404 } from "../../client/apiProblem";

/** Intercom says "Resource Not Found", or names the record, as in "Content snippet not found". */
const isUnknown = (problem: ApiProblem, thing: string): boolean =>
  isVague404(problem) ||
  (problem.status === 404 &&
    problem.message?.toLowerCase().startsWith(`${thing} not found`) === true);

/**
 * What to say when Intercom does not know the ID in a path.
 * @param at the path, up to the ID
 * @param thing the record, such as "audience"
 * @param hint where its IDs are found, such as "Select Audience lists them"
 */
export const unknownId = (at: RegExp, thing: string, hint: string): Advice => ({
  when: (problem, { url }) => at.test(url) && isUnknown(problem, thing),
  say: () => `No ${thing} has this ID: ${hint}`,
});

/**
 * What to say of a 404 at a path whose IDs alone can be wrong, in whatever words Intercom says it.
 * @param at the path
 * @param said one sentence, without its full stop
 */
export const notFoundAt = (at: RegExp, said: string): Advice => ({
  when: ({ status, isPage }, { url }) => status === 404 && !isPage && at.test(url),
  say: () => said,
});
