import type { Advice } from "../../client/access";

const SELECT_ADMIN = "List Admins and Select Admin have the IDs";

/** What to do when a teammate or a team is not found: they are assigned to by actions of their own. */
export const adminAdvice: readonly Advice[] = [
  {
    when: ({ code }) => code === "admin_not_found",
    say: () => `No teammate has this Admin ID: ${SELECT_ADMIN}`,
  },
  {
    when: ({ code }, { fields }) => code === "assignee_not_found" && fields.type === "team",
    say: () =>
      "No team has this Assignee ID: List Teams and Select Team have the IDs; a teammate is assigned to with Assign Conversation to Admin",
  },
  {
    when: ({ code }, { fields }) => code === "assignee_not_found" && fields.type === "admin",
    say: () =>
      `No teammate has this Assignee ID: ${SELECT_ADMIN}; a team is assigned to with Assign Conversation to Team`,
  },
  {
    when: ({ code }, { url }) => code === "assignee_not_found" && url.startsWith("/tickets"),
    say: () =>
      "No teammate or team has this ID: Select Admin and Select Team have the IDs of those to assign to",
  },
];
