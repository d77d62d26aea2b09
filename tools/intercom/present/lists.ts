/** A plain list. */
export const listOf = (data: unknown[]) => ({ type: "list", data });

/** How many records Intercom embeds in a contact. */
const EMBEDDED = 10;

export const embeddedList = (type: string, ids: string[], resource: string, url: string) => ({
  type: "list",
  data: ids.slice(0, EMBEDDED).map((id) => ({ type, id, url: `/${resource}/${id}` })),
  url,
  total_count: ids.length,
  has_more: ids.length > EMBEDDED,
});

export const recordsOf = <T>(ids: Iterable<string>, records: Map<string, T>): T[] =>
  [...ids].flatMap((id) => records.get(id) ?? []);
