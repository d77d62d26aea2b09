import { type LocalIntercom, startIntercom } from "../../tools/intercom";
import { virtualContact } from "../../tools/intercom/search/virtualContacts";
import { call } from "../support/call";

const MILLION = 1_000_000;
const DAY = 86_400;

interface Page {
  data: { id: string; email: string }[];
  total_count: number;
  pages: { page: number; total_pages: number; next?: { starting_after: string } };
}

let large: LocalIntercom;
let virtual: LocalIntercom;
/** Has the same contacts as the virtual one, and keeps them. */
let ordinary: LocalIntercom;

beforeAll(async () => {
  large = await startIntercom({ virtualContacts: MILLION });
  // A day begins there while the contacts are created.
  const timezone = "Europe/Berlin";
  virtual = await startIntercom({ timezone, virtualContacts: 400 });
  ordinary = await startIntercom({ timezone });
  for (let index = 0; index < 400; index += 1) {
    const { tags, companyIds, segmentIds, ...contact } = virtualContact(index);
    ordinary.workspace.addContact(contact);
  }
});
afterAll(async () => {
  for (const each of [large, virtual, ordinary]) await each.stop();
});

const since = (seconds: number, field = "updated_at") => ({ field, operator: ">", value: seconds });

interface Search {
  query: object;
  order?: string;
  field?: string;
  per_page?: number;
  starting_after?: string;
  version?: string;
}

const search = (
  intercom: LocalIntercom,
  { query, order = "ascending", field = "updated_at", version, ...pagination }: Search,
) =>
  call<Page>(
    intercom,
    "POST /contacts/search",
    { query, sort: { field, order }, pagination },
    version,
  );

const indexes = ({ data }: Page) => data.map(({ email }) => Number(/\d+/.exec(email)?.[0]));
const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) }, (_, place) =>
    from < to ? from + place : from - place,
  );

describe("a workspace of a million contacts", () => {
  it("has a first page, and knows how many there are", async () => {
    const page = await search(large, { query: since(0), per_page: 150 });
    expect(indexes(page)).toEqual(range(0, 150));
    expect([page.total_count, page.pages.total_pages]).toEqual([MILLION, 6_667]);
  });

  it("has pages in the middle", async () => {
    const { updated_at } = virtualContact(499_999);
    const query = since(updated_at);
    const first = await search(large, { query, version: "2.17", per_page: 150 });
    const second = await search(large, {
      query,
      version: "2.17",
      per_page: 150,
      ...first.pages.next,
    });
    expect(indexes(first)).toEqual(range(500_000, 500_150));
    expect(indexes(second)).toEqual(range(500_150, 500_300));
    expect([first.total_count, second.pages.page]).toEqual([500_000, 2]);
  });

  it("has a last page", async () => {
    const { created_at } = virtualContact(MILLION - 121);
    const query = since(created_at, "created_at");
    const ascending = { query, field: "created_at", version: "2.17", per_page: 100 };
    const { pages } = await search(large, ascending);
    const last = await search(large, { ...ascending, ...pages.next });
    expect(indexes(last)).toEqual(range(MILLION - 20, MILLION));
    expect(last.pages.next).toBeUndefined();
    const latest = await search(large, { ...ascending, order: "descending", per_page: 3 });
    expect(indexes(latest)).toEqual(range(MILLION - 1, MILLION - 4));
  });

  it("remembers only its latest exchanges", async () => {
    for (let times = 0; times < 12; times += 1) await call<Page>(large, "GET /contacts");
    expect(large.traffic).toHaveLength(10);
  });

  it("refuses a search that it would have to go through all contacts for", async () => {
    const named = { field: "name", operator: "=", value: "Mal" };
    await expect(search(large, { query: named })).rejects.toThrow("can only be searched by");
    await expect(search(large, { query: since(0), field: "name" })).rejects.toThrow("sorted by");
  });
});

describe("generated contacts are answered like others", () => {
  const walk = async (read: (starting_after?: string) => Promise<Page>) => {
    const pages = [await read()];
    for (let next = pages[0]?.pages.next; next; next = pages.at(-1)?.pages.next) {
      pages.push(await read(next.starting_after));
    }
    return pages;
  };

  it("in the list", async () => {
    const list = (intercom: LocalIntercom) =>
      walk((starting_after) => {
        const query = new URLSearchParams({
          per_page: "150",
          ...(starting_after && { starting_after }),
        });
        return call<Page>(intercom, `GET /contacts?${query}`);
      });
    const pages = await list(virtual);
    expect(pages.flatMap(indexes)).toEqual(range(399, -1));
    expect(pages).toEqual(await list(ordinary));
  });

  const { created_at: first } = virtualContact(0);
  const { created_at: middle } = virtualContact(200);
  const searches: Search[] = [
    { query: since(0) },
    { query: since(0), order: "descending", per_page: 100 },
    { query: since(middle), version: "2.17" },
    { query: since(middle, "created_at"), version: "2.17", order: "descending", per_page: 7 },
    { query: since(middle - DAY, "created_at"), field: "created_at", per_page: 150 },
    { query: since(first) },
    { query: since(first + 10 * DAY) },
    {
      query: {
        operator: "AND",
        value: [since(middle), { field: "role", operator: "IN", value: ["user"] }],
      },
      version: "2.17",
    },
    { query: { field: "updated_at", operator: ">=", value: middle + 10 }, version: "2.17" },
  ];
  it.each(searches)("in a search by %j", async (given) => {
    const pages = (intercom: LocalIntercom) =>
      walk((starting_after) => search(intercom, { ...given, starting_after }));
    expect(await pages(virtual)).toEqual(await pages(ordinary));
  });

  it("in small pages when the server gives no more", async () => {
    virtual.settings.largestPage = 3;
    const page = await search(virtual, { query: since(0), per_page: 150 });
    expect(indexes(page)).toEqual(range(0, 3));
  });
});
