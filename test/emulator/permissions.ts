/** Permissions as Intercom's Developer Hub names them. */
export type Permission =
  | "Read users and companies"
  | "Write users and companies"
  | "Read tags"
  | "Write tags"
  | "Read tickets"
  | "Write tickets"
  | "Read admins"
  | "Export content data";

const READ = "Read users and companies";
const WRITE = "Write users and companies";

/** What each operation asks for; an operation that is not listed asks for nothing. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  "POST /users": WRITE,
  "GET /contacts": READ,
  "POST /contacts": WRITE,
  "POST /contacts/search": READ,
  "POST /contacts/merge": WRITE,
  "GET /contacts/find_by_external_id/:external_id": READ,
  "GET /contacts/:id": READ,
  "PUT /contacts/:id": WRITE,
  "DELETE /contacts/:id": WRITE,
  "POST /contacts/:id/archive": WRITE,
  "POST /contacts/:id/unarchive": WRITE,
  "POST /contacts/:id/block": WRITE,
  "GET /contacts/:id/tags": "Read tags",
  "POST /contacts/:id/tags": "Write tags",
  "DELETE /contacts/:id/tags/:tag_id": "Write tags",
  "GET /contacts/:id/companies": READ,
  "POST /contacts/:id/companies": WRITE,
  "DELETE /contacts/:id/companies/:company_id": WRITE,
  "GET /contacts/:id/segments": READ,
  "GET /contacts/:id/notes": READ,
  "POST /contacts/:id/notes": WRITE,
  "GET /companies": READ,
  "POST /companies": WRITE,
  // A list, yet a read-only token is refused.
  "POST /companies/list": WRITE,
  "GET /companies/scroll": READ,
  "GET /companies/:id": READ,
  "PUT /companies/:id": WRITE,
  "DELETE /companies/:id": WRITE,
  "GET /companies/:id/contacts": READ,
  "GET /companies/:id/segments": READ,
  "GET /companies/:id/notes": READ,
  "POST /companies/:id/notes": WRITE,
  "GET /notes/:id": READ,
  "GET /subscription_types": READ,
  "GET /contacts/:id/subscriptions": READ,
  "POST /contacts/:id/subscriptions": WRITE,
  "DELETE /contacts/:id/subscriptions/:subscription_id": WRITE,
  "GET /contacts/:id/banners": READ,
  "POST /contacts/:id/banners/:view_id/dismiss": WRITE,
  "GET /visitors": READ,
  "PUT /visitors": WRITE,
  "POST /visitors/convert": WRITE,
  "GET /contacts/:id/merge_history": READ,
  "GET /tags": "Read tags",
  "POST /tags": "Write tags",
  "GET /tags/:id": "Read tags",
  "DELETE /tags/:id": "Write tags",
  "GET /segments": READ,
  "GET /segments/:id": READ,
  "GET /data_attributes": READ,
  "POST /data_attributes": WRITE,
  "POST /tickets": "Write tickets",
  "POST /tickets/search": "Read tickets",
  "GET /tickets/:id": "Read tickets",
  "GET /ticket_types": "Read tickets",
  "GET /ticket_types/:id": "Read tickets",
  "GET /ticket_states": "Read tickets",
  "GET /admins": "Read admins",
  "GET /admins/:id": "Read admins",
  "GET /teams": "Read admins",
  "GET /teams/:id": "Read admins",
  "GET /download/content/data/:id": "Export content data",
};
