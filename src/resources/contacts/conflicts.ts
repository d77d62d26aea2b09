import type { Advice, RefusedRequest } from "../../client/access";
import { type ApiProblem, isVague404, problemOf } from "../../client/apiProblem";
import { isRecord } from "../../values/objects";

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

const UNKNOWN_ID =
  "No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it)";

/** What each field that names a contact holds. */
const IDENTIFIERS = [
  { keys: ["email"], what: "email address" },
  { keys: ["user_id", "external_id"], what: "External ID" },
  { keys: ["intercom_user_id", "contact_id", "id"], what: "ID" },
];

/** Fields of a request that hold a contact, or a list of contacts. */
const HOLDERS = ["customer", "contacts", "users", "user", "from", "to"];

const sayUnknown = (what: string, who: string): string =>
  what === "ID" ? UNKNOWN_ID : `No ${who} has this ${what}`;

/** @returns which contact of a request is unknown; undefined where the request names none */
const unknownContact = ({ url, fields }: RefusedRequest): string | undefined => {
  if (url.startsWith("/contacts/find_by_external_id/")) {
    return sayUnknown("External ID", "active contact");
  }
  if (url.endsWith("/search")) return undefined;
  if (url === "/contacts/merge") return "Lead ID or User ID is that of no active contact";
  if (/^\/contacts\/[^/]+/.test(url) || /\/customers\/[^/]+$/.test(url)) return UNKNOWN_ID;
  const held = HOLDERS.flatMap((name) => fields[name] ?? [])
    .filter(isRecord)
    .filter(({ type }) => type !== "admin");
  if (held.length > 1) {
    return `At least one of the ${held.length} contacts is unknown, deleted, or archived`;
  }
  // The ID of a tag, a visitor and the like is one too: only an event's own is a contact's.
  const isEvent = url === "/events" || url === "/events/summaries";
  const { id, ...others } = fields;
  const contact: Record<string, unknown> = held[0] ?? (isEvent ? fields : others);
  const named = IDENTIFIERS.find(({ keys }) => keys.some((key) => contact[key] !== undefined));
  return named && sayUnknown(named.what, isEvent ? "user" : "active contact");
};

const isUnknownContact = (problem: ApiProblem, { url }: RefusedRequest): boolean =>
  (problem.status === 404 && /^(user|contact) not found/i.test(problem.message ?? "")) ||
  (isVague404(problem) && /^\/contacts\/(?!search$|merge$)[^/]+(\/(?!tags$)\w+)?$/.test(url));

/** What to do when a contact conflicts with another, was merged, or is not found. */
export const contactAdvice: readonly Advice[] = [
  {
    when: (problem) => existingId(problem) !== undefined,
    say: (problem, { method, url }) => {
      if (isArchived(problem)) {
        return `The archived contact ${existingId(problem)} has the same email or external ID: Unarchive Contact restores it`;
      }
      const isCreated = method === "post" && url === "/contacts";
      return `The contact ${existingId(problem)} has the same email or external ID${isCreated ? ": Update Contact changes it by this ID, Upsert Contact creates or updates" : ""}`;
    },
    details: (problem) => ({ contactId: existingId(problem), archived: isArchived(problem) }),
  },
  {
    when: (problem) => mergeTarget(problem) !== undefined,
    say: (problem) => `This contact was merged into the contact ${mergeTarget(problem)}`,
    details: (problem) => ({ contactId: mergeTarget(problem) }),
  },
  {
    when: (problem, request) =>
      isUnknownContact(problem, request) && unknownContact(request) !== undefined,
    say: (_problem, request) => unknownContact(request) ?? "",
  },
];
