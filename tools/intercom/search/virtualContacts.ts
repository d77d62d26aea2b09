import { isObject } from "../server/body";
import { decodeCursor } from "../server/cursor";
import { invalid } from "../server/errors";
import { type CursorRequest, cursorAnswer, type Order } from "../server/paging";
import type { Settings } from "../settings";
import { type Contact, emptyContact } from "../workspace/contacts";

/** When the first contact was created; each of the others a little later than the one before. */
const FIRST_SECOND = 1_700_000_000;
const STEP_SECONDS = 30;
const UPDATED_AFTER_SECONDS = 10;
const ID_PREFIX = "6553f10016a1c0de";

/** The generated contact of a number; always the same one, and stored nowhere. */
export const virtualContact = (index: number): Contact => {
  const number = index.toString(16).padStart(24 - ID_PREFIX.length, "0");
  const createdAt = FIRST_SECOND + index * STEP_SECONDS;
  return {
    ...emptyContact(`${ID_PREFIX}${number}`, createdAt),
    external_id: `virtual-${index}`,
    email: `virtual-${index}@example.com`,
    name: `Virtual Contact ${index}`,
    updated_at: createdAt + UPDATED_AFTER_SECONDS,
  };
};

const indexOf = (id: string) => Number.parseInt(id.slice(ID_PREFIX.length), 16);

interface Range {
  /** Number of the first contact; all that follow belong to the range. */
  from: number;
  total: number;
}

/** A page of the contacts of a range, made in no more time than the page itself takes. */
const pageOf = (
  { from, total }: Range,
  { value, descending }: Order<Contact>,
  { scope, perPage: asked, startingAfter, largestPage }: CursorRequest,
) => {
  const perPage = Math.min(asked, largestPage);
  const position = startingAfter == null ? undefined : decodeCursor(startingAfter, scope);
  const step = descending ? -1 : 1;
  const last = from + total - 1;
  const start = position ? indexOf(position.after[1]) + step : descending ? last : from;
  const left = Math.min(total, descending ? start - from + 1 : last - start + 1);
  const items = Array.from({ length: Math.max(0, Math.min(perPage, left)) }, (_, place) =>
    virtualContact(start + step * place),
  );
  const end = items.at(-1);
  return cursorAnswer({
    items,
    total,
    page: position?.page ?? 1,
    perPage,
    scope,
    after: end && left > perPage ? [value(end), end.id] : undefined,
  });
};

/** A page of all generated contacts. */
export const listVirtualContacts = (
  { virtualContacts }: Settings,
  order: Order<Contact>,
  request: CursorRequest,
) => pageOf({ from: 0, total: virtualContacts }, order, request);

const DATES = ["created_at", "updated_at"];

/** Whether a query that matches one contact matches all later ones, too. */
const holdsForLaterContacts = (query: unknown): boolean => {
  if (!isObject(query)) return false;
  const { field, operator, value } = query;
  // All of them have the same role.
  if (field === "role") return true;
  if (Array.isArray(value)) return value.every(holdsForLaterContacts);
  return DATES.includes(String(field)) && (operator === ">" || operator === ">=");
};

/** The first number below the limit for which something holds that then holds for all others. */
const firstIndexWhere = (limit: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** A search among the generated contacts. */
export interface Search {
  query: unknown;
  matches(contact: Contact): boolean;
  order: Order<Contact> & { name: string };
}

/** A page of the generated contacts that a query matches, which may be about the latest only. */
export const searchVirtualContacts = (
  { virtualContacts }: Settings,
  { query, matches, order }: Search,
  request: CursorRequest,
) => {
  if (!holdsForLaterContacts(query) || !DATES.some((field) => order.name.startsWith(field))) {
    throw invalid(
      "Generated contacts can only be searched by created_at and updated_at after a time, and sorted by one of them",
      "query",
    );
  }
  const from = firstIndexWhere(virtualContacts, (index) => matches(virtualContact(index)));
  return pageOf({ from, total: virtualContacts - from }, order, request);
};
