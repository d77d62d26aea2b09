/** What Upsert Contacts, Update Contacts and Delete Contacts return. */
export interface BulkResults {
  data: { results: object[]; done: number; failed: number };
}
