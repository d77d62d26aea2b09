import { setTimeout as sleep } from "node:timers/promises";
import { asOnePage, collect } from "../../../src/client/pagination/collect";
import { cursorPages } from "../../../src/client/pagination/cursor";
import { readNext } from "../../../src/client/pagination/next";
import { numberedPages } from "../../../src/client/pagination/numbered";

import type { Identified, List } from "../../../src/client/types";

const CURSOR = "Wz+E3/MT==";
const ENCODED = encodeURIComponent(CURSOR);

describe("pages.next", () => {
  it.each<[string, unknown]>([
    ["is null", { next: null }],
    ["is absent", {}],
    ["is a number", { next: 3 }],
    ["is true", { next: true }],
    ["has no pages around it", undefined],
    ["has null around it", null],
    ["has text around it", "pages"],
  ])("ends the list when it %s", (_what, pages) => {
    expect(readNext(pages)).toBeUndefined();
  });

  it.each<[string, unknown, object]>([
    [
      "an object with both",
      { page: 2, starting_after: CURSOR },
      { page: 2, startingAfter: CURSOR },
    ],
    [
      "an object with a cursor only",
      { per_page: 5, starting_after: CURSOR },
      { startingAfter: CURSOR },
    ],
    ["an object with a page only", { page: 2 }, { page: 2 }],
    ["a page number as text", { page: "2" }, { page: 2 }],
    ["a page number that is none", { page: "two" }, {}],
    ["a broken page number", { page: 1.5 }, {}],
    ["a cursor that is none", { starting_after: 7 }, {}],
    ["a blank cursor", { page: 2, starting_after: "" }, { page: 2 }],
    ["null for both", { page: null, starting_after: null }, {}],
    ["an empty object", {}, {}],
    [
      "a URL",
      `https://api.intercom.io/contacts?per_page=5&starting_after=${ENCODED}`,
      { startingAfter: CURSOR },
    ],
    ["a URL with a page", "https://api.intercom.io/companies?per_page=60&page=3", { page: 3 }],
    ["a URL with page 0, as Intercom's own links have", "/articles?page=0", { page: 0 }],
    ["a URL on another host, only read", "https://elsewhere.example/x?page=4", { page: 4 }],
    ["a relative URL", `/contacts?starting_after=${ENCODED}`, { startingAfter: CURSOR }],
    ["a URL with neither", "https://api.intercom.io/companies", {}],
    ["a URL with blanks", "/companies?page=two&starting_after=", {}],
  ])("can be %s", (_what, next, position) => {
    expect(readNext({ type: "pages", next })).toEqual({
      page: undefined,
      startingAfter: undefined,
      ...position,
    });
  });

  it("that is an unusable URL ends the list", () => {
    expect(readNext({ next: "http://[" })).toBeUndefined();
  });
});

const page = (ids: string[], pages?: unknown, total_count?: number): List<Identified> => ({
  data: ids.map((id) => ({ id })),
  pages,
  total_count,
});

const idsOf = async (pages: AsyncGenerator<List<Identified>>): Promise<string[][]> => {
  const read: string[][] = [];
  for await (const { data } of pages) read.push(data.map(({ id }) => id));
  return read;
};

describe("a list that goes on by cursor", () => {
  it("starts at the cursor given and asks for each next one", async () => {
    const asked: (string | undefined)[] = [];
    const pages = cursorPages(async (cursor) => {
      asked.push(cursor);
      return page([`after ${cursor}`], { next: cursor === "a" ? { starting_after: "b" } : null });
    }, "a");
    expect(await idsOf(pages)).toEqual([["after a"], ["after b"]]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("ends with an empty page, whatever comes next", async () => {
    const pages = cursorPages(async () => page([], { next: { starting_after: "a" } }));
    expect(await idsOf(pages)).toEqual([[]]);
  });

  it("fails instead of reading one page for ever", async () => {
    const pages = cursorPages(async () => page(["1"], { next: { starting_after: "a" } }));
    await expect(idsOf(pages)).rejects.toThrow("Intercom answered with the same cursor twice.");
  });
});

describe("a list that goes on by page number", () => {
  it("counts pages by itself from the one given", async () => {
    const asked: number[] = [];
    const pages = numberedPages(async (number) => {
      asked.push(number);
      return page([`${number}`], { next: number < 5 ? { page: 99 } : null });
    }, 3);
    expect(await idsOf(pages)).toEqual([["3"], ["4"], ["5"]]);
    expect(asked).toEqual([3, 4, 5]);
  });

  it("ends with an empty page, whatever comes next", async () => {
    const pages = numberedPages(async () => page([], { next: { page: 2 } }));
    expect(await idsOf(pages)).toEqual([[]]);
  });
});

describe("pages in parallel", () => {
  const LATENCY = 5;

  /** A list of this many pages, which notes how many of them are fetched at once. */
  const paged = (total: number, { told = total as unknown, broken = 0 } = {}) => {
    const asked: number[] = [];
    let open = 0;
    let most = 0;
    const fetch = async (number: number) => {
      asked.push(number);
      open += 1;
      most = Math.max(most, open);
      // Later pages come back earlier.
      await sleep(LATENCY * (1 + (8 - (number % 8)) / 8));
      open -= 1;
      if (number === broken) throw new Error(`page ${number}`);
      return page(number > total ? [] : [`${number}`], {
        next: number < total ? { page: number + 1 } : null,
        total_pages: told,
      });
    };
    return { fetch, asked, open: () => open, most: () => most };
  };

  const numbers = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);

  it.each([1, 2, 8, 9, 30])("%i of them keep their order", async (total) => {
    const list = paged(total);
    const pages = numberedPages(list.fetch, 1, 8);
    expect((await idsOf(pages)).flat()).toEqual(numbers(1, total).map(String));
    expect(list.asked).toEqual(numbers(1, total));
    expect(list.most()).toBe(Math.max(1, Math.min(total - 1, 8)));
  });

  it("go on from the page given", async () => {
    const list = paged(12);
    expect(await idsOf(numberedPages(list.fetch, 10, 8))).toEqual([["10"], ["11"], ["12"]]);
    expect(list.asked).toEqual([10, 11, 12]);
  });

  it.each([
    ["too few are told", 2],
    ["none are told", undefined],
    ["nonsense is told", "many"],
  ])("read everything where %s", async (_, told) => {
    const list = paged(6, { told });
    expect((await idsOf(numberedPages(list.fetch, 1, 8))).flat()).toHaveLength(6);
    expect(list.asked).toEqual(numbers(1, 6));
  });

  it("end where a page says so, although more were announced", async () => {
    const list = paged(3, { told: "20", broken: 7 });
    expect(await idsOf(numberedPages(list.fetch, 1, 8))).toEqual([["1"], ["2"], ["3"]]);
    expect(list.open()).toBe(0);
  });

  it("fail with the first page that failed, and leave nothing behind", async () => {
    const list = paged(20, { broken: 4 });
    const read: string[] = [];
    const reading = async () => {
      for await (const { data } of numberedPages(list.fetch, 1, 8))
        read.push(...data.map((each) => each.id));
    };
    await expect(reading()).rejects.toThrow("page 4");
    expect(read).toEqual(["1", "2", "3"]);
    expect(list.open()).toBe(0);
  });
});

describe("collecting a list", () => {
  /** Answers one list per walk, each a single page; further walks read the last one again. */
  const walks = (...lists: List<Identified>[]) => {
    let walk = 0;
    return {
      count: () => walk,
      pages: () => {
        const list = lists[Math.min(walk, lists.length - 1)] ?? page([]);
        walk += 1;
        return numberedPages(async () => list);
      },
    };
  };

  it("keeps each record once, as it was read last", async () => {
    const lists = [
      {
        data: [
          { id: "1", seen: 1 },
          { id: "2", seen: 1 },
        ],
        pages: { next: { page: 2 } },
      },
      { data: [{ id: "2", seen: 2 }], pages: { next: null } },
    ];
    const found = await collect(
      () => numberedPages(async (number) => lists[number - 1] ?? { data: [] }),
      { rereads: false },
    );
    expect(found).toEqual([
      { id: "1", seen: 1 },
      { id: "2", seen: 2 },
    ]);
  });

  it("reads the list once when it is complete", async () => {
    const { pages, count } = walks(page(["1", "2"], null, 2));
    expect(await collect(pages, { rereads: true })).toHaveLength(2);
    expect(count()).toBe(1);
  });

  it("reads again what Intercom counts but did not answer", async () => {
    const { pages, count } = walks(page(["1"], null, 2), page(["2", "1"], null, 2));
    expect(await collect(pages, { rereads: true })).toHaveLength(2);
    expect(count()).toBe(2);
  });

  it("settles for less when reading again brings nothing new", async () => {
    const { pages, count } = walks(page(["1"], null, 2));
    expect(await collect(pages, { rereads: true })).toHaveLength(1);
    expect(count()).toBe(2);
  });

  it("reads five times at most", async () => {
    const lists = ["1", "2", "3", "4", "5", "6", "7"].map((id) => page([id], null, 100));
    const { pages, count } = walks(...lists);
    expect(await collect(pages, { rereads: true })).toHaveLength(5);
    expect(count()).toBe(5);
  });

  it("reads once where rereading is not asked for", async () => {
    const { pages, count } = walks(page(["1"], null, 2));
    await collect(pages, { rereads: false });
    expect(count()).toBe(1);
  });
});

describe("a complete list", () => {
  it("looks like a page without a next one", () => {
    const list = asOnePage([{ id: "1" }, { id: "2" }]);
    expect(list).toEqual({
      type: "list",
      data: [{ id: "1" }, { id: "2" }],
      total_count: 2,
      pages: { type: "pages", page: 1, next: null, per_page: 2, total_pages: 1 },
    });
    expect(readNext(list.pages)).toBeUndefined();
  });
});
