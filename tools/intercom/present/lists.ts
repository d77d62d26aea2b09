/** A plain list. */
export const listOf = (data: unknown[]) => ({ type: "list", data });

/** How many records Intercom embeds in a contact. */
const MAX_EMBEDDED = 10;

/** A list inside a record: its first ids, and where the rest is. */
export const embeddedList = (type: string, ids: string[], resource: string, url: string) => ({
  type: "list",
  data: ids.slice(0, MAX_EMBEDDED).map((id) => ({ type, id, url: `/${resource}/${id}` })),
  url,
  total_count: ids.length,
  has_more: ids.length > MAX_EMBEDDED,
});

/** The records of these ids, without the unknown ones. */
export const recordsOf = <T>(ids: Iterable<string>, records: Map<string, T>): T[] =>
  [...ids].flatMap((id) => records.get(id) ?? []);
