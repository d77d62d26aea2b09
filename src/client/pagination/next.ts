import { isRecord } from "../../values/objects";

/** Where a list goes on. */
export interface Next {
  page?: number;
  startingAfter?: string;
}

/**
 * Reads `pages.next`, which Intercom answers as null, as an object or as a URL, depending on the
 * operation. A URL is only read, never followed, so that the token cannot leave Intercom's host.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination
 * @returns its fields, undefined where it has none
 */
export const nextFields = (pages: unknown): Record<string, unknown> | undefined => {
  const next = isRecord(pages) ? pages.next : undefined;
  const fields =
    typeof next === "string" && URL.canParse(next, "https://api.intercom.io")
      ? Object.fromEntries(new URL(next, "https://api.intercom.io").searchParams)
      : next;
  return isRecord(fields) ? fields : undefined;
};

/** @returns undefined at the end of the list */
export const readNext = (pages: unknown): Next | undefined => {
  const fields = nextFields(pages);
  if (!fields) return undefined;
  const page = ["number", "string"].includes(typeof fields.page) ? Number(fields.page) : Number.NaN;
  const startingAfter = fields.starting_after;
  return {
    page: Number.isInteger(page) ? page : undefined,
    startingAfter: typeof startingAfter === "string" && startingAfter ? startingAfter : undefined,
  };
};

/** @returns whether another page follows; undefined where what is said of it cannot be read */
export const hasNext = (pages: Record<string, unknown>): boolean | undefined => {
  const { next } = pages;
  if (next === undefined || next === null || next === "") return false;
  const isNamed = Object.values(nextFields(pages) ?? {}).some(Boolean);
  // An object may hold nothing but blanks at the end.
  return isNamed || (isRecord(next) ? false : undefined);
};
