import type { Searchable } from "../../client/search";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const TICKET_SEARCH: Searchable = {
  url: "/tickets/search",
  key: "tickets",
  largestPage: 150,
  types: { created_at: "date", updated_at: "date", snoozed_until: "date", open: "boolean" },
};
