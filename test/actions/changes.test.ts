import { historyOf, type Kind } from "../support/history";
import { useIntercom } from "../support/intercom";

const local = useIntercom({ seed: false, startAt: Date.parse("2026-03-08T12:00:00Z") });

const MINUTE = 60;
const HOUR = 3_600;

beforeEach(() => {
  local.intercom.settings.hideEmptyCompanies = false;
});

interface Changes {
  created: { id: string }[];
  updated: { id: string }[];
  next_since: number;
}

const record = () => historyOf(local.intercom.workspace);
const now = () => local.intercom.clock.seconds();
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);

const list = async (resourceType: string, since: number | string) => {
  const { created, updated, next_since } = await local.run<Changes>("listChangesSince", {
    resourceType,
    since: String(since),
  });
  const ids = (records: { id: string }[]) => records.map(({ id }) => id);
  return { created: ids(created), updated: ids(updated), next_since };
};

const RESOURCES: [resourceType: string, kind: Kind][] = [
  ["contacts", "contact"],
  ["companies", "company"],
  ["conversations", "conversation"],
  ["tickets", "ticket"],
  ["articles", "article"],
];

describe("List Changes Since", () => {
  it.each(RESOURCES)(
    "lists %s that were created or changed, oldest change first",
    async (type, kind) => {
      local.intercom.settings.largestPage = 2;
      const old = [1, 2, 3, 4].map(() => record().create(kind));
      wait(HOUR);
      const since = now();
      const fresh: string[] = [];
      for (const id of old.slice(1)) {
        wait(MINUTE);
        record().update(kind, id);
        fresh.push(record().create(kind));
      }
      wait(MINUTE);
      record().update(kind, fresh[0] ?? "");
      expect(await list(type, since)).toMatchObject({
        created: [fresh[1], fresh[2], fresh[0]],
        updated: old.slice(1),
      });
    },
  );

  it("takes the given second in, and what came before it not", async () => {
    const id = record().create("contact");
    const { created_at = 0 } = local.intercom.workspace.contacts.get(id) ?? {};
    wait(HOUR);
    expect((await list("contacts", created_at)).created).toEqual([id]);
    expect((await list("contacts", new Date(created_at * 1_000).toISOString())).created).toEqual([
      id,
    ]);
    expect((await list("contacts", created_at + 1)).created).toEqual([]);
  });

  it("says where to go on, so that what search does not show yet is not missed", async () => {
    local.intercom.settings.indexDelaySeconds = 5 * MINUTE;
    const since = now();
    wait(HOUR);
    const late = record().create("contact");
    wait(MINUTE);
    const first = await list("contacts", since);
    expect(first.created).toEqual([]);
    wait(HOUR);
    expect((await list("contacts", first.next_since)).created).toEqual([late]);
  });

  it("lists nothing since a time to come, and goes on from the present", async () => {
    record().create("contact");
    const before = now();
    const listed = await list("contacts", before + HOUR);
    expect(listed).toMatchObject({ created: [], updated: [] });
    expect(listed.next_since).toBeLessThanOrEqual(before);
    expect(listed.next_since).toBeGreaterThan(before - HOUR);
  });

  it("lists all of the present second, however many pages it takes", async () => {
    local.intercom.settings.largestPage = 1;
    const since = now() - MINUTE;
    const ids = [1, 2, 3].map(() => record().create("ticket"));
    expect((await list("tickets", since)).created.sort()).toEqual(ids);
  });

  const searches = () => local.intercom.traffic.filter(({ path }) => path.endsWith("/search"));

  it("asks contacts from two days earlier, and others from the very second", async () => {
    const since = now() - HOUR;
    await list("contacts", since);
    expect(searches().at(-1)).toMatchObject({
      path: "/contacts/search",
      json: {
        query: { field: "updated_at", operator: ">", value: since - 48 * HOUR },
        sort: { field: "updated_at", order: "descending" },
      },
    });
    await list("tickets", since);
    expect(searches().at(-1)).toMatchObject({
      path: "/tickets/search",
      json: {
        query: { field: "updated_at", operator: ">", value: since - 1 },
        sort: { field: "updated_at", order: "ascending" },
      },
    });
  });

  it.each([
    [{ resourceType: "contacts" }, "Since is required"],
    [{ resourceType: "contacts", since: "yesterday" }, "Since"],
    [{ resourceType: "leads", since: "0" }, "Resource Type"],
  ])("fails before it asks for anything with %j", async (inputs, message) => {
    expect((await local.fail("listChangesSince", inputs)).message).toContain(message);
    expect(local.requests()).toEqual([]);
  });
});
