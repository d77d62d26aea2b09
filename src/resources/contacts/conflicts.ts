import type { Advice, RefusedRequest } from "../../client/access";
import { type ApiProblem, isVague404, problemOf } from "../../client/apiProblem";
import { path } from "../../client/path";
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
  { keys: ["email"], what: "email" },
  { keys: ["user_id", "external_id"], what: "External ID" },
  { keys: ["intercom_user_id", "contact_id", "id"], what: "ID" },
];

/** Fields of a request that hold a contact, or a list of contacts. */
const HOLDERS = ["customer", "contacts", "users", "user", "from", "to", "cc", "bcc"];

/** Requests of actions that take any of three identifiers, and have an input that says which. */
const TAKES_ANY =
  /^\/tickets(\/enqueue|\/[^/]+\/reply)?$|^\/conversations\/[^/]+\/(reply|customers)$/;

const OTHER_ROLE: Record<string, string | undefined> = { user: "lead", lead: "user" };

/** @param contact holds the identifier, and the role where that is given */
const sayUnknown = (
  contact: Record<string, unknown>,
  who: string,
  { url }: RefusedRequest,
): string | undefined => {
  for (const { keys, what } of IDENTIFIERS) {
    const key = keys.find((each) => contact[each] !== undefined);
    if (!key) continue;
    if (what !== "ID") {
      const choice = TAKES_ANY.test(url) ? ": Contact ID Is says how Contact ID is read" : "";
      return `No ${who} has the ${what} "${contact[key]}"${choice}`;
    }
    const role = String(contact.type);
    const other = OTHER_ROLE[role];
    // A lead is not found as a user, nor the other way round.
    return other && /^\/(messages|conversations)$/.test(url)
      ? `No active ${role} has this ID: it is unknown, deleted, archived, or that of a ${other}, which ${url === "/messages" ? "Contact Role" : "Contact Type"} has to say`
      : UNKNOWN_ID;
  }
  return undefined;
};

/** @returns which contact of a request is unknown; undefined where the request names none */
const unknownContact = (request: RefusedRequest): string | undefined => {
  const { url, fields } = request;
  const byExternalId = /^\/contacts\/find_by_external_id\/(.+)$/.exec(url)?.[1];
  if (byExternalId) {
    return `No active contact has the External ID "${decodeURIComponent(byExternalId)}"`;
  }
  if (url.endsWith("/search")) return undefined;
  if (url === "/contacts/merge") return "Lead ID or Target User ID is that of no active contact";
  if (/^\/contacts\/[^/]+/.test(url) || /\/customers\/[^/]+$/.test(url)) return UNKNOWN_ID;
  const held = HOLDERS.flatMap((name) => fields[name] ?? [])
    .filter(isRecord)
    .filter(({ type }) => type !== "admin");
  if (held.length > 1) {
    const role = url === "/messages" ? ", or of another role than Contact Role says" : "";
    return `At least one of the ${held.length} contacts is unknown, deleted, or archived${role}`;
  }
  // The ID of a tag, a visitor and the like is one too: only an event's own is a contact's.
  const isEvent = url === "/events" || url === "/events/summaries";
  const { id, ...others } = fields;
  const contact: Record<string, unknown> = held[0] ?? (isEvent ? fields : others);
  return sayUnknown(contact, isEvent ? "user" : "active contact", request);
};

const isUnknownContact = (problem: ApiProblem, { url }: RefusedRequest): boolean =>
  (problem.status === 404 && /^(user|contact) not found/i.test(problem.message ?? "")) ||
  (isVague404(problem) && /^\/contacts\/(?!search$|merge$)[^/]+(\/(?!tags$)\w+)?$/.test(url));

const ROLES_OF_MERGE = "Lead ID must be that of a lead, and Target User ID that of a user";

/** @returns which of both contacts of a merge is of the wrong role */
const askRoles: Advice["ask"] = async (client, { fields: { from, into } }) => {
  const roleOf = async (id: unknown) =>
    (await client.get<{ role?: string }>(path`/contacts/${String(id)}`, { advice: [] })).data.role;
  const [fromRole, intoRole] = await Promise.all([roleOf(from), roleOf(into)]);
  const wrong = [
    fromRole === "user" && "Lead ID is that of a user",
    intoRole === "lead" && "Target User ID is that of a lead",
  ].filter((each) => each !== false);
  return wrong.length > 0 ? `${wrong.join(", and ")}: ${ROLES_OF_MERGE}` : ROLES_OF_MERGE;
};

/** What to do when a contact conflicts with another, was merged, or is not found. */
export const contactAdvice: readonly Advice[] = [
  {
    when: ({ code, message = "" }) => code === "invalid_merge" && /duplicate/i.test(message),
    say: () => "Skip Duplicate Validation merges them nevertheless",
  },
  {
    when: ({ code }) => code === "invalid_merge",
    say: () => ROLES_OF_MERGE,
    ask: askRoles,
  },
  {
    when: (problem, { method, url, fields }) =>
      isVague404(problem) &&
      method === "post" &&
      /^\/(contacts|companies)\/[^/]+\/notes$/.test(url) &&
      fields.admin_id !== undefined,
    say: (_problem, { url }) =>
      `No ${url.startsWith("/contacts") ? "active contact" : "company"} has this ID, or no teammate has this Admin ID: Select Admin lists them`,
  },
  {
    when: (problem) => existingId(problem) !== undefined,
    say: (problem, { method, url }) => {
      if (isArchived(problem)) {
        return `The archived contact ${existingId(problem)} has the same email or external ID: Unarchive Contact restores it`;
      }
      const isCreated = method === "post" && url === "/contacts";
      return `The contact ${existingId(problem)} has the same email or external ID${isCreated ? ". Use Update Contact with this ID, or Upsert Contact instead" : ""}`;
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
