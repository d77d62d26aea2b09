import type { Advice } from "../../client/access";
import { type ApiProblem, problemOf } from "../../client/apiProblem";

/** @returns the ID of the contact that this one was merged into, from the link of a 410 */
const mergeTarget = ({ status, link = "" }: ApiProblem): string | undefined =>
  status === 410 ? /<\/contacts\/([^>/]+)>/.exec(link)?.[1] : undefined;

/** @returns the ID of the contact that exists, from the text of a 409 */
const existingId = ({ status, message = "" }: ApiProblem): string | undefined =>
  status === 409 ? /\bid=([0-9a-f]+)/i.exec(message)?.[1] : undefined;

const isArchived = ({ message = "" }: ApiProblem): boolean => /archived/i.test(message);

/**
 * The contact that a contact was merged into: Intercom answers a request for the latter with a link.
 * @returns its ID, when the error is such an answer
 */
export const mergedContactId = (error: unknown): string | undefined => {
  const problem = problemOf(error);
  return problem && mergeTarget(problem);
};

/**
 * The contact whose email or External ID a create or update repeats.
 * @returns its ID and whether it is archived, when the error is such a conflict
 */
export const conflictingContact = (
  error: unknown,
): { contactId: string; archived: boolean } | undefined => {
  const problem = problemOf(error);
  const contactId = problem && existingId(problem);
  return contactId ? { contactId, archived: isArchived(problem) } : undefined;
};

/** What to do when a contact conflicts with another, was merged, or is not found. */
export const contactAdvice: readonly Advice[] = [
  {
    when: (problem) => existingId(problem) !== undefined,
    say: (problem) =>
      isArchived(problem)
        ? `The archived contact ${existingId(problem)} has the same email or external ID: Unarchive Contact restores it`
        : `The contact ${existingId(problem)} has the same email or external ID`,
    details: (problem) => ({ contactId: existingId(problem), archived: isArchived(problem) }),
  },
  {
    when: (problem) => mergeTarget(problem) !== undefined,
    say: (problem) => `This contact was merged into the contact ${mergeTarget(problem)}`,
    details: (problem) => ({ contactId: mergeTarget(problem) }),
  },
  {
    when: ({ status, message = "" }) =>
      status === 404 && /^(user|contact) not found/i.test(message),
    say: () =>
      "No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it)",
  },
];
