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
