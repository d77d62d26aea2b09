import fc from "fast-check";
import { collect } from "../../../src/client/pagination/collect";
import { cursorPages } from "../../../src/client/pagination/cursor";
import { readNext } from "../../../src/client/pagination/next";
import { numberedPages } from "../../../src/client/pagination/numbered";

import type { Identified, List } from "../../../src/client/types";

const cursor = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.base64String({ minLength: 4 }),
  fc.constantFrom("+/++=", "a b&c=d#e", "two\nlines", "%2B", "ключ"),
);
const page = fc.nat({ max: 10_000 });

/** The same position in each form that Intercom has been seen to answer. */
const FORMS = {
  object: (page: number, starting_after: string) => ({ page, per_page: 50, starting_after }),
  text: (page: number, starting_after: string) => ({ page: String(page), starting_after }),
  url: (page: number, cursor: string) => `https://api.intercom.io${FORMS.path(page, cursor)}`,
  elsewhere: (page: number, cursor: string) => `http://localhost:1${FORMS.path(page, cursor)}`,
  path: (page: number, starting_after: string) =>
    `/contacts?${new URLSearchParams({ per_page: "50", page: String(page), starting_after })}`,
};
const form = fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[]));

describe("pages.next", () => {
  it("is read back from each of its forms", () => {
    fc.assert(
      fc.property(form, page, cursor, (form, page, cursor) => {
        const next = FORMS[form](page, cursor);
        expect(readNext({ next })).toEqual({ page, startingAfter: cursor });
      }),
      { numRuns: 1_000 },
    );
  });

  it("can be anything without confusing its reader", () => {
    const scalar = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const fields = fc.record({ page: scalar, starting_after: scalar }, { requiredKeys: [] });
    const next = fc.oneof(fields, fc.webUrl({ withQueryParameters: true }), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(
          next.map((next) => ({ next })),
          fc.jsonValue(),
        ),
        (pages) => {
          const { page, startingAfter } = readNext(pages) ?? {};
          expect(page === undefined || Number.isInteger(page)).toBe(true);
          expect(startingAfter === undefined || startingAfter.length > 0).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("a list in pages", () => {
  interface Answers {
    lengths: number[];
    forms: (keyof typeof FORMS)[];
    end: unknown;
  }

  const answers = fc.record<Answers>({
    lengths: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }),
    forms: fc.array(form, { minLength: 1 }),
    end: fc.constantFrom({}, { next: null }, { next: { page: null } }),
  });

  /** The pages as Intercom would answer them. The last one may hide that it is the last. */
  const served = ({ lengths, forms, end }: Answers) => {
    const pages = lengths.map((length, index): List<Identified> => {
      const next = forms[index % forms.length] ?? "object";
      return {
        data: Array.from({ length }, (_, item) => ({ id: `${index}.${item}` })),
        pages:
          index + 1 < lengths.length ? { next: FORMS[next](index + 2, `+${index + 1}=`) } : end,
      };
    });
    let requests = 0;
    const at = async (index: number): Promise<List<Identified>> => {
      requests += 1;
      if (requests > lengths.length + 1) throw new Error("The list goes on after its end.");
      return pages[index] ?? { data: [], pages: end };
    };
    return { records: pages.flatMap(({ data }) => data), at };
  };

  const check = async (
    given: Answers,
    walk: (at: (index: number) => Promise<List<Identified>>) => AsyncGenerator<List<Identified>>,
  ) => {
    const { records, at } = served(given);
    expect(await collect(() => walk(at), { rereads: false })).toEqual(records);
  };

  it("is read to its end by cursor", async () => {
    const walk = (at: (index: number) => Promise<List<Identified>>) =>
      cursorPages(async (cursor) => at(Number(cursor?.slice(1, -1) ?? 0)));
    await fc.assert(fc.asyncProperty(answers, (given) => check(given, walk)));
  });

  it("is read to its end by page number", async () => {
    const walk = (at: (index: number) => Promise<List<Identified>>) =>
      numberedPages((number) => at(number - 1));
    await fc.assert(fc.asyncProperty(answers, (given) => check(given, walk)));
  });
});
