import type { Advice, RefusedRequest } from "../../client/access";

const SELECT_ADMIN = "List Admins and Select Admin have the IDs";
const SELECT_TEAM = "List Teams and Select Team have the IDs";

/** A reply, a note or a tag on a ticket: its one teammate is the one who acts. */
const isByAdmin = ({ url }: RefusedRequest) => /^\/tickets\/[^/]+\/(reply|tags)\b/.test(url);

/** @returns whom a request about a ticket names by ID, by the labels of the inputs */
const peopleOf = ({ fields }: RefusedRequest): string[] => {
  const { admin_assignee_id, team_assignee_id } = Object(fields.assignment);
  return [
    admin_assignee_id !== undefined && "no teammate has this Admin Assignee ID",
    team_assignee_id !== undefined && "no team has this Team Assignee ID",
    fields.assignee_id !== undefined && "no teammate or team has this Admin or Team ID",
    fields.admin_id !== undefined && "no teammate has this Admin ID",
  ].filter((each) => each !== false);
};

const PERSON = /\b(author|owner)(_id)?\b/i;

/** What to do when Intercom does not know the author or owner of a record. */
export const unknownPerson: Advice = {
  when: ({ status = 0, field = "", message = "" }) =>
    [400, 404, 422].includes(status) && PERSON.test(`${field} ${message}`),
  say: ({ field = "", message = "" }) => {
    const person = PERSON.exec(`${field} ${message}`)?.[1]?.toLowerCase();
    return `${person === "owner" ? "Owner" : "Author"} ID must be that of a teammate, which Select Admin lists`;
  },
};

/** What to do when a teammate or a team is not found: they are assigned to by actions of their own. */
export const adminAdvice: readonly Advice[] = [
  {
    when: ({ code }) => code === "admin_not_found",
    say: () => `No teammate has this Admin ID: ${SELECT_ADMIN}`,
  },
  {
    when: ({ code }, request) => code === "assignee_not_found" && isByAdmin(request),
    say: () => `No teammate has this Admin ID: ${SELECT_ADMIN}`,
  },
  {
    when: ({ code }, { fields }) => code === "assignee_not_found" && fields.type === "team",
    say: () =>
      `No team has this Team ID: ${SELECT_TEAM}; a teammate is assigned to with Assign Conversation to Admin`,
  },
  {
    when: ({ code }, { fields }) => code === "assignee_not_found" && fields.type === "admin",
    say: () =>
      `No teammate has this Assignee ID: ${SELECT_ADMIN}; a team is assigned to with Assign Conversation to Team`,
  },
  {
    when: ({ code }, request) => code === "assignee_not_found" && peopleOf(request).length > 0,
    say: (_problem, request) => {
      const people = peopleOf(request).join(", or ");
      return `${people.replace(/^n/, "N")}: Select Admin and Select Team list them`;
    },
  },
  {
    when: ({ status, message = "" }) => status === 400 && /^away status reason\b/i.test(message),
    say: () =>
      "Away Status Reason ID must be that of a reason of this workspace: Select Away Status Reason lists them",
  },
  {
    when: (problem, { url }) =>
      problem.status === 400 && problem.field === "owner_id" && url.startsWith("/contacts"),
    say: unknownPerson.say,
  },
];
