/** Permissions as Intercom's Developer Hub names them. */
export type Permission =
  | "Read users and companies"
  | "Write users and companies"
  | "Read tags"
  | "Write tags"
  | "Read tickets"
  | "Write tickets"
  | "Read conversations"
  | "Write conversations"
  | "Write data attributes"
  | "Read events"
  | "Write events"
  | "Read and write articles"
  | "Read and write content snippets"
  | "Read admins"
  | "Update admins"
  | "Read admin activity logs"
  | "Export content data";

const READ = "Read users and companies";
const WRITE = "Write users and companies";

/** What each operation asks for; an operation that is not listed asks for nothing. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  "POST /users": WRITE,
  "GET /brands": "Read admins",
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
  "GET /tags": "Read tags",
  "POST /tags": "Write tags",
  "GET /tags/:id": "Read tags",
  "DELETE /tags/:id": "Write tags",
  "GET /segments": READ,
  "GET /segments/:id": READ,
  "GET /data_attributes": READ,
  "POST /data_attributes": "Write data attributes",
  "GET /events": "Read events",
  "POST /events": "Write events",
  "POST /events/summaries": "Write events",
  "POST /messages": "Write conversations",
  "GET /messages/status": "Read conversations",
  "GET /messages/whatsapp/status": "Read conversations",
  "GET /macros": "Read conversations",
  "GET /macros/:id": "Read conversations",
  "POST /articles/:id/tags": "Read and write articles",
  "DELETE /articles/:id/tags/:tag_id": "Read and write articles",
  "POST /internal_articles/:id/tags": "Read and write articles",
  "DELETE /internal_articles/:id/tags/:tag_id": "Read and write articles",
  "POST /content_snippets/:id/tags": "Read and write content snippets",
  "DELETE /content_snippets/:id/tags/:tag_id": "Read and write content snippets",
  "PUT /data_attributes/:id": "Write data attributes",
  "POST /tickets": "Write tickets",
  "POST /tickets/search": "Read tickets",
  "POST /tickets/enqueue": "Write tickets",
  "PUT /tickets/:id": "Write tickets",
  "DELETE /tickets/:id": "Write tickets",
  "POST /tickets/:id/change_type": "Write tickets",
  "POST /tickets/:id/reply": "Write tickets",
  "POST /tickets/:id/tags": "Write tags",
  "DELETE /tickets/:id/tags/:tag_id": "Write tags",
  "POST /tickets/:id/linked_conversations": "Write tickets",
  "DELETE /tickets/:id/linked_conversations/:conversation_id": "Write tickets",
  "GET /jobs/status/:id": "Read tickets",
  "POST /ticket_types": "Write tickets",
  "PUT /ticket_types/:id": "Write tickets",
  "POST /ticket_types/:id/attributes": "Write tickets",
  "PUT /ticket_types/:id/attributes/:attribute_id": "Write tickets",
  "GET /tickets/:id": "Read tickets",
  "GET /ticket_types": "Read tickets",
  "GET /ticket_types/:id": "Read tickets",
  "GET /ticket_states": "Read tickets",
  "GET /conversations": "Read conversations",
  "POST /conversations": "Write conversations",
  "POST /conversations/search": "Read conversations",
  "GET /conversations/deleted": "Read conversations",
  "POST /conversations/redact": "Write conversations",
  "GET /conversations/:id": "Read conversations",
  "PUT /conversations/:id": "Write conversations",
  "DELETE /conversations/:id": "Write conversations",
  "POST /conversations/:id/reply": "Write conversations",
  "POST /conversations/:id/parts": "Write conversations",
  "POST /conversations/:id/customers": "Write conversations",
  "DELETE /conversations/:id/customers/:contact_id": "Write conversations",
  "POST /conversations/:id/tags": "Write tags",
  "DELETE /conversations/:id/tags/:tag_id": "Write tags",
  "GET /conversations/:id/handling_events": "Read conversations",
  "GET /conversations/:id/side_conversations": "Read conversations",
  "POST /conversations/:id/merge": "Write conversations",
  "POST /conversations/:id/convert": "Write conversations",
  "GET /conversations/attributes": "Read conversations",
  "POST /conversations/attributes": "Write conversations",
  "GET /conversations/attributes/:id": "Read conversations",
  "PUT /conversations/attributes/:id": "Write conversations",
  "DELETE /conversations/attributes/:id": "Write conversations",
  "POST /conversations/attributes/:id/options": "Write conversations",
  "PUT /conversations/attributes/:id/options/:option_id": "Write conversations",
  "DELETE /conversations/attributes/:id/options/:option_id": "Write conversations",
  "GET /admins": "Read admins",
  "GET /admins/:id": "Read admins",
  "GET /teams": "Read admins",
  "GET /teams/:id": "Read admins",
  "GET /teams/:id/metrics": "Read admins",
  "GET /away_status_reasons": "Read admins",
  "PUT /admins/:id/away": "Update admins",
  "GET /admins/activity_logs": "Read admin activity logs",
  "POST /admins/activity_logs/search": "Read admin activity logs",
  "GET /admins/activity_log_event_types": "Read admin activity logs",
  "GET /download/content/data/:id": "Export content data",
};
