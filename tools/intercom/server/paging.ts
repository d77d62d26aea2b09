import { decodeCursor, encodeCursor, type Position, type SortValue } from "./cursor";
import { invalid } from "./errors";

/** How a list is sorted. */
export interface Order<T> {
  value(item: T): SortValue;
  descending: boolean;
}

interface Limits {
  default: number;
  max: number;
}

/** Reads `per_page`, from a query (text) or a body (number). */
export const readPerPage = (value: unknown, limits: Limits): number => {
  if (value === undefined) return limits.default;
  const perPage = Number(value);
  if (perPage > limits.max) throw invalid("Per Page is too big");
  if (!Number.isInteger(perPage) || perPage < 1) {
    throw invalid(`per_page must be a number between 1 and ${limits.max}`, "per_page");
  }
  return perPage;
};

/** Reads a page number; Intercom's own links hold page=0, which is the first page as well. */
export const readPage = (value: unknown): number => {
  const page = Number(value ?? 1);
  if (!Number.isInteger(page) || page < 0) throw invalid("page must be a number", "page");
  return Math.max(page, 1);
};

const compareValues = (a: SortValue, b: SortValue): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
};

type Key = [value: SortValue, id: string];

const comparator =
  (descending: boolean) =>
  (a: Key, b: Key): number =>
    (descending ? -compareValues(a[0], b[0]) : compareValues(a[0], b[0])) ||
    compareValues(a[1], b[1]);

/** Which page of a cursor list is asked for. */
export interface CursorRequest {
  scope: string;
  perPage: number;
  startingAfter: unknown;
  /** Give no more than this, although more is asked for. */
  largestPage: number;
}

/** One page of a cursor list; records that move during the walk are missed or repeated. */
export const cursorPage = <T extends { id: string }>(
  items: T[],
  order: Order<T>,
  { scope, perPage: asked, startingAfter, largestPage }: CursorRequest,
) => {
  const perPage = Math.min(asked, largestPage);
  const compare = comparator(order.descending);
  const keyed = items
    .map((item) => ({ item, key: [order.value(item), item.id] as Key }))
    .sort((a, b) => compare(a.key, b.key));
  const position = startingAfter == null ? undefined : decodeCursor(startingAfter, scope);
  const found = position ? keyed.findIndex(({ key }) => compare(key, position.after) > 0) : 0;
  const start = found < 0 ? keyed.length : found;
  const page = keyed.slice(start, start + perPage);
  const last = page.at(-1);
  return cursorAnswer({
    items: page.map(({ item }) => item),
    total: keyed.length,
    page: position?.page ?? 1,
    perPage,
    scope,
    after: start + perPage < keyed.length ? last?.key : undefined,
  });
};

/** What a page of a cursor list consists of. */
export interface CursorAnswer<T> {
  items: T[];
  /** Of the whole list. */
  total: number;
  page: number;
  perPage: number;
  scope: string;
  /** Behind which record the next page begins, if there is one. */
  after: Position["after"] | undefined;
}

/** A page of a cursor list. */
export const cursorAnswer = <T>({
  items,
  total,
  page,
  perPage,
  scope,
  after,
}: CursorAnswer<T>) => ({
  items,
  total_count: total,
  pages: {
    type: "pages",
    page,
    ...(after && {
      next: {
        per_page: perPage,
        starting_after: encodeCursor({ scope, page: page + 1, after }),
      },
    }),
    per_page: perPage,
    total_pages: Math.ceil(total / perPage),
  },
});

/** Which page of a page-numbered list is asked for. */
export interface NumberedRequest {
  page: number;
  perPage: number;
  /** How the list names its next page. */
  next(page: number): unknown;
}

/** One page of a page-numbered list; `next` is null on the last one. */
export const numberedPage = <T>(items: T[], { page, perPage, next }: NumberedRequest) => ({
  items: items.slice((page - 1) * perPage, page * perPage),
  total_count: items.length,
  pages: {
    type: "pages",
    next: page * perPage < items.length ? next(page + 1) : null,
    page,
    per_page: perPage,
    total_pages: Math.ceil(items.length / perPage),
  },
});

/** One page of a list that says how many pages there are, and not which one is next. */
export const countedPage = <T>(items: T[], { page, perPage }: Omit<NumberedRequest, "next">) => {
  const { pages, ...rest } = numberedPage(items, { page, perPage, next: () => null });
  const { next: _, ...counted } = pages;
  return { ...rest, pages: counted };
};

/** `pages.next` as an address. */
export const nextUrl = (origin: string, path: string, page: number, perPage: number) =>
  `${origin}${path}?per_page=${perPage}&page=${page}`;

/** `pages.next` as an object with both a page number and a cursor. */
export const nextObject = (scope: string, page: number, perPage: number) => ({
  page,
  per_page: perPage,
  starting_after: encodeCursor({ scope, page, after: [page, ""] }),
});
