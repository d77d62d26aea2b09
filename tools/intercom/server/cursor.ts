import { invalid } from "./errors";

/** A value that a list can be sorted by. */
export type SortValue = string | number | null;

/** Where the next page begins: after the record with this sort value and id. */
export interface Position {
  scope: string;
  page: number;
  after: [value: SortValue, id: string];
}

// Real cursors hold characters that must be encoded in a query, and line breaks as Ruby's Base64
// writes them; these three bytes make sure that ours always start with "+/++".
const MARK = Buffer.from([0xfb, 0xff, 0xbe]);

/** An opaque cursor; stateless, like Intercom's. */
export const encodeCursor = (position: Position): string => {
  const json = Buffer.from(JSON.stringify(position));
  const padding = " ".repeat((4 - (json.length % 3)) % 3);
  const encoded = Buffer.concat([MARK, json, Buffer.from(padding)]).toString("base64");
  return encoded.replace(/.{60}/g, "$&\n");
};

/** Reads a cursor back; a damaged one, or one of another list, is refused. */
export const decodeCursor = (cursor: unknown, scope: string): Position => {
  try {
    if (typeof cursor !== "string" || !/^[A-Za-z0-9+/=\n]+$/.test(cursor)) throw new Error("form");
    const bytes = Buffer.from(cursor, "base64");
    if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error("mark");
    const position: Position = JSON.parse(bytes.subarray(MARK.length).toString());
    if (position.scope !== scope) throw new Error("scope");
    return position;
  } catch {
    throw invalid("starting_after is not a valid cursor", "starting_after");
  }
};
