import { accessTokenConnection, failureOf } from "../../tools/platform/runner";
import { drainTrigger, type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { historyOf } from "../support/history";
import { useIntercom } from "../support/intercom";
import { withoutPauses } from "../support/pauses";

const local = useIntercom({ seed: false, startAt: Date.parse("2026-03-08T12:00:00Z") });
withoutPauses();

const MINUTE = 60;
const HOUR = 3_600;
const ARTICLES = { resourceType: "articles" };

interface Article {
  id: string;
  title: string;
}

let flow: FlowState;
let syncFlow: FlowState;
beforeEach(() => {
  flow = newFlow();
  syncFlow = newFlow();
  local.intercom.settings.helpCenterLocales = ["en"];
});

const record = () => historyOf(local.intercom.workspace);
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);
const connection = () => accessTokenConnection(local.intercom);

/** Writes articles, a second after each other. @returns their IDs */
const write = (count: number) =>
  Array.from({ length: count }, () => {
    wait(1);
    return record().create("article");
  });

const poll = async (given: object = {}) => {
  const inputs = { connection: connection(), ...ARTICLES, ...given };
  const { payload } = await runTrigger("pollChangesTrigger", inputs, { flow });
  const { created, updated } = payload.body.data as Record<string, Article[]>;
  const ids = (articles: Article[] = []) => articles.map(({ id }) => id);
  return { created: ids(created), updated: ids(updated) };
};

const sync = async (initial = false) => {
  const { items, pages } = await drainTrigger(
    "syncArticles",
    { connection: connection() },
    { flow: syncFlow, initial },
  );
  return { ids: (items as Article[]).map(({ id }) => id), pages };
};

/** The pages that were asked for since. */
const pagesRead = () =>
  local.intercom.traffic
    .filter(({ path }) => path === "/articles")
    .map(({ query }) => `${query.page} of ${query.per_page}`);

const forget = () => {
  local.intercom.traffic.length = 0;
};

const nothing = { created: [], updated: [] };

describe("articles in one language", () => {
  it("take one request in quiet times, however many there are", async () => {
    write(250);
    wait(HOUR);
    await poll();
    forget();
    wait(HOUR);
    expect(await poll()).toEqual(nothing);
    expect(local.requests()).toEqual(["GET /articles"]);
    expect(pagesRead()).toEqual(["1 of 100"]);
  });

  it("are read until only earlier changes follow, and then no further", async () => {
    const ids = write(250);
    wait(HOUR);
    await poll();
    wait(MINUTE);
    const changed = ids.slice(0, 120);
    for (const id of changed) record().update("article", id);
    const [fresh = ""] = write(1);
    wait(MINUTE);
    forget();
    expect(await poll()).toEqual({ created: [fresh], updated: changed });
    // The second page shows the end, and the first one, again, that nothing changed meanwhile.
    expect(pagesRead()).toEqual(["1 of 100", "2 of 100", "1 of 100"]);
    wait(HOUR);
    expect(await poll()).toEqual(nothing);
  });

  it("are synced page by page, drafts included, without their statistics", async () => {
    const ids = write(250);
    wait(HOUR);
    const { ids: synced, pages } = await sync(true);
    expect(synced).toEqual(ids.toReversed());
    expect(pages).toBe(3);
    wait(HOUR);
    forget();
    expect(await sync()).toEqual({ ids: [], pages: 1 });
    expect(pagesRead()).toEqual(["1 of 100"]);
    const listed = await local.run<Record<string, object[]>>("listChangesSince", {
      ...ARTICLES,
      since: "1",
    });
    expect(listed.created).toHaveLength(250);
    expect(listed.created?.[0]).toMatchObject({ type: "article", id: ids[0], state: "draft" });
    expect(listed.created?.[0]).not.toHaveProperty("statistics");
  });

  it("are all there when Intercom gives smaller pages than it was asked for", async () => {
    local.intercom.settings.largestPage = 7;
    const ids = write(30);
    wait(HOUR);
    const { ids: synced } = await sync(true);
    expect(synced).toEqual(ids.toReversed());
  });

  it("name the permission that they need", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    const error = await failureOf(sync(true));
    expect(error.message).toContain("Read and list articles");
  });
});

describe("articles in several languages", () => {
  beforeEach(() => {
    local.intercom.settings.helpCenterLocales = ["en", "fr"];
  });

  it.each(["any language", "default language"] as const)(
    "are changed by each of them, however Intercom sorts them: by the times of %s",
    async (articleOrder) => {
      local.intercom.settings.articleOrder = articleOrder;
      const ids = write(250);
      wait(HOUR);
      await poll();
      await sync(true);
      wait(MINUTE);
      const [changed = ""] = ids;
      record().update("article", changed, { locale: "fr", title: "Redémarrer" });
      wait(MINUTE);
      forget();
      expect(await poll()).toEqual({ created: [], updated: [changed] });
      expect(pagesRead()).toEqual(["1 of 100", "2 of 100", "3 of 100", "1 of 100"]);
      expect((await sync()).ids).toEqual([changed]);
      wait(HOUR);
      expect(await poll()).toEqual(nothing);
      expect((await sync()).ids).toEqual([]);
    },
  );

  it("were created with their first language", async () => {
    const [id = ""] = write(1);
    wait(2 * HOUR);
    const since = String(local.intercom.clock.seconds());
    wait(MINUTE);
    // Its text in the default language is new: that of the other one is not.
    const { contents = new Map() } = local.intercom.workspace.articles.get(id) ?? {};
    record().update("article", id, { locale: "fr", title: "Redémarrer" });
    Object.assign(contents.get("fr"), { created_at: contents.get("en").created_at });
    Object.assign(contents.get("en"), {
      created_at: local.intercom.clock.seconds(),
      updated_at: local.intercom.clock.seconds(),
    });
    const listed = await local.run("listChangesSince", { ...ARTICLES, since });
    expect(listed).toMatchObject({ created: [], updated: [{ id }] });
  });
});

describe("what happens while a list is read", () => {
  beforeEach(() => {
    local.intercom.settings.largestPage = 2;
  });

  /** Lets something happen before a page is read: the first one is 0. */
  const before = (page: number, meanwhile: () => void) =>
    local.intercom.faults.add({ path: "/articles", skip: page, meanwhile });

  it("hides no article when others are deleted", async () => {
    const ids = write(8);
    wait(HOUR);
    // Those that were read already: what follows moves up by three, past the next page.
    before(2, () => {
      for (const id of ids.slice(-3)) record().archive("article", id);
    });
    const { ids: synced } = await sync(true);
    expect(synced.toSorted()).toEqual(ids.toSorted());
    expect(pagesRead()).toEqual([1, 2, 3, 1, 2, 3].map((page) => `${page} of 100`));
  });

  it("hides none either when deletions are at the very end", async () => {
    const ids = write(6);
    wait(HOUR);
    before(2, () => {
      for (const id of ids.slice(-2)) record().archive("article", id);
    });
    expect((await sync(true)).ids.toSorted()).toEqual(ids.toSorted());
  });

  it("shows none twice when others are written", async () => {
    const ids = write(8);
    wait(HOUR);
    before(2, () => write(1));
    const { ids: synced } = await sync(true);
    expect(synced).toEqual(ids.toReversed());
    wait(MINUTE);
    expect((await sync()).ids).toHaveLength(1);
  });

  it("keeps an article new that is changed before it was read", async () => {
    const given = { showUpdatedRecords: "false" };
    await poll(given);
    wait(MINUTE);
    const ids = write(6);
    wait(HOUR);
    before(1, () => record().update("article", ids[0] ?? ""));
    const first = await poll(given);
    wait(HOUR);
    const second = await poll(given);
    expect([...first.created, ...second.created].toSorted()).toEqual(ids.toSorted());
    expect(second.created).toEqual([ids[0]]);
  });

  it("fails, to be repeated, when the list never rests", async () => {
    await poll();
    wait(MINUTE);
    const ids = write(6);
    wait(HOUR);
    const before = structuredClone(flow);
    local.intercom.faults.add({
      path: "/articles",
      times: 1_000,
      meanwhile: () => {
        wait(1);
        for (const id of ids) record().update("article", id);
      },
    });
    const error = await failureOf(poll());
    expect(error.message).toContain("Intercom's list changes faster than it can be read.");
    expect(error).toMatchObject({ retryable: true });
    expect(flow).toEqual(before);
  });
});

it("calls are none of the records to follow", async () => {
  const error = await failureOf(poll({ resourceType: "calls" }));
  expect(error.message).toBe(
    'Resource Type: "calls" is not one of Contacts, Companies, Conversations, Tickets, Articles.',
  );
});
