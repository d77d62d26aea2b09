import { useIntercom } from "../../../test/support/intercom";
import { syncKnowledge } from "../src/flows/syncKnowledge";
import { useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);

interface Page {
  externalId: string;
  title: string;
  html: string;
}

const page = (externalId: string, text = "Hello"): Page => ({
  externalId,
  title: externalId,
  html: `<p>${text}</p>`,
});
const PAGES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((name) => page(name));

/** One run on the schedule, an hour after the last one. */
const run = async (pages: Page[], total = pages.length) => {
  local.intercom.clock.advance(3_600_000);
  local.intercom.traffic.length = 0;
  deployed.backend.answers.set("/knowledge/pages", { pages, total });
  return deployed.instance.invoke(syncKnowledge, {});
};

const live = () =>
  [...local.intercom.workspace.externalPages.values()].filter(
    (each) => !each.isDeleted && each.source_id === Number(deployed.sourceId),
  );
const held = () => Object.fromEntries(live().map(({ external_id, html }) => [external_id, html]));
const asGiven = (pages: Page[]) =>
  Object.fromEntries(pages.map(({ externalId, html }) => [externalId, html]));

const writes = () =>
  local
    .requests()
    .filter((each) => !each.startsWith("GET "))
    .map((each) => each.replace(/\/\d+$/, ""));

interface Results {
  isWhole: boolean;
  results: { externalId: string; status: string }[];
  notRemoved: string | null;
}
const reported = () => deployed.backend.stored.map(({ body }) => body as unknown as Results);
const statuses = ({ results }: Results) =>
  Object.fromEntries(results.map(({ externalId, status }) => [externalId, status]));

it("sends all pages, then what changed, and removes what vanished", async () => {
  expect(await run(PAGES)).toMatchObject({ complete: true, done: 10, removed: 0 });
  expect(held()).toEqual(asGiven(PAGES));

  const changed = [page("a", "New"), ...PAGES.slice(1)];
  await run(changed);
  expect(writes()).toEqual(["POST /ai/external_pages"]);
  expect(held()).toEqual(asGiven(changed));

  const fewer = [...changed.slice(1), page("k")];
  expect(await run(fewer)).toMatchObject({ complete: true, done: 10, removed: 1 });
  expect(writes()).toEqual(["POST /ai/external_pages", "DELETE /ai/external_pages"]);
  expect(held()).toEqual(asGiven(fewer));
  expect(reported().map((results) => statuses(results).a)).toEqual([
    "created",
    "updated",
    "removed",
  ]);
});

it("reports a page that Intercom refuses, and sends it again in the next run", async () => {
  const broken = { ...page("b"), title: "" };
  expect(await run([page("a"), broken])).toMatchObject({ complete: false, done: 1, failed: 1 });
  expect(reported().map(statuses)).toEqual([{ a: "created", b: "failed" }]);
  expect(await run([page("a"), page("b")])).toMatchObject({ complete: true, done: 2 });
  expect(writes()).toEqual(["POST /ai/external_pages"]);
});

describe("where answers of the backend are lost", () => {
  it("ends with the same pages, and reports each of them", async () => {
    deployed.backend.mishaps.push("lost answer", "down");
    await run(PAGES);
    expect(held()).toEqual(asGiven(PAGES));
    expect(live()).toHaveLength(10);
    expect(reported()).toMatchObject([
      { done: 10, complete: true },
      { done: 10, complete: true },
    ]);
  });

  it("goes on with the next run after the last attempt", async () => {
    deployed.backend.mishaps.push("down", "down", "down", "down");
    await expect(run(PAGES)).rejects.toThrow("503");
    await run(PAGES);
    await run(PAGES);
    expect(writes()).toEqual([]);
    expect(held()).toEqual(asGiven(PAGES));
  });
});

describe("where the backend lists pages incompletely", () => {
  beforeEach(() => run(PAGES));

  it("removes nothing of a list that is shorter than its total", async () => {
    expect(await run(PAGES.slice(0, 9), 10)).toMatchObject({ isWhole: false, removed: 0 });
    expect(held()).toEqual(asGiven(PAGES));
  });

  it("removes nothing where more than a fifth would go", async () => {
    const { isWhole, notRemoved } = (await run(PAGES.slice(0, 7))) as Results;
    expect(isWhole).toBe(true);
    expect(notRemoved).toBe("3 of the 10 pages of the source vanished, which is more than 20 %.");
    expect(held()).toEqual(asGiven(PAGES));
    expect(reported().at(-1)).toMatchObject({ notRemoved });
  });

  it("removes nothing where there are no pages at all", async () => {
    expect(await run([])).toMatchObject({ notRemoved: "Pages is an empty list." });
    expect(held()).toEqual(asGiven(PAGES));
  });

  it.each([[{}], [{ error: "maintenance" }], [{ pages: "none" }]])(
    "fails before any request to Intercom where it answers %j",
    async (answer) => {
      local.intercom.traffic.length = 0;
      deployed.backend.answers.set("/knowledge/pages", answer);
      await expect(deployed.instance.invoke(syncKnowledge, {})).rejects.toThrow(
        "The answer of GET /knowledge/pages has no list of pages.",
      );
      expect(local.requests()).toEqual([]);
    },
  );
});
