import type { Condition, Searchable } from "../../client/search";
import { choice } from "../../values/readers";

/**
 * What can be searched by, besides attributes.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
 */
export const TICKET_SEARCH_FIELDS = [
  "id",
  "created_at",
  "updated_at",
  "title",
  "description",
  "category",
  "ticket_type_id",
  "contact_ids",
  "teammate_ids",
  "admin_assignee_id",
  "team_assignee_id",
  "open",
  "state",
  "snoozed_until",
];

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const TICKET_SEARCH: Searchable = {
  fields: TICKET_SEARCH_FIELDS,
  url: "/tickets/search",
  key: "tickets",
  largestPage: 150,
  readers: {
    // What Intercom searches by, in the order of what it shows as the category of a ticket.
    category: choice(["request", "task", "tracker"], ["Customer", "Back-office", "Tracker"]),
  },
  types: { created_at: "date", updated_at: "date", snoozed_until: "date", open: "boolean" },
};

/** Intercom lists no tickets: a search by what all of them have in common stands in for a list. */
export const EVERY_TICKET: Condition = { field: "created_at", operator: ">", value: 0 };
