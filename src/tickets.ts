/** What the text that names a ticket's contact holds. */
export type ContactIdType = "detect" | "id" | "email" | "external_id";

const detect = (contact: string): Exclude<ContactIdType, "detect"> => {
  if (contact.includes("@")) return "email";
  return /^[0-9a-f]{24}$/i.test(contact) ? "id" : "external_id";
};

/** @returns the contact as a ticket names it: by exactly one of its identifiers */
export const contactReference = (contact: string, type: ContactIdType = "detect") => {
  const key = type === "detect" ? detect(contact) : type;
  // Intercom stores and compares email addresses in lower case.
  return { [key]: key === "email" ? contact.toLowerCase() : contact };
};

/** @returns undefined when the ticket is to be assigned to nobody */
export const assignment = (adminAssigneeId?: string, teamAssigneeId?: string) =>
  adminAssigneeId === undefined && teamAssigneeId === undefined
    ? undefined
    : { admin_assignee_id: adminAssigneeId, team_assignee_id: teamAssigneeId };

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const OPEN_TICKETS = {
  url: "/tickets/search",
  key: "tickets",
  query: { field: "open", operator: "=", value: true },
  sort: { field: "updated_at", order: "descending" },
  largestPage: 150,
};
