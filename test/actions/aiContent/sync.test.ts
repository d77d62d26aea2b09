import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, type RunOptions } from "../../../tools/platform/runner";
import { startIntercom, useIntercom } from "../../support/intercom";

const local = useIntercom({ seed: false });

const KEY = "syncExternalPages";
const MINUTE_MS = 60_000;

interface Row {
  index?: number;
  externalId: string;
  id?: string;
  status: string;
  error?: { message: string };
}

interface Result {
  results: Row[];
  done: number;
  failed: number;
  skipped: number;
  created: number;
  removed: number;
  complete: boolean;
  notRemoved: string | null;
}

let sourceId = "";

beforeEach(() => {
  const { workspace } = local.intercom;
  sourceId = workspace.addContentImportSource({ url: "https://help.example.com" }).id;
});

afterEach(() => jest.restoreAllMocks());

const newFlow = () => ({ instanceState: {} as Record<string, unknown> });

const pageOf = (externalId: string, text = "Hello") => ({
  externalId,
  title: externalId.toUpperCase(),
  html: `<p>${text}</p>`,
});
const pagesOf = (...externalIds: string[]) => externalIds.map((each) => pageOf(each));

/** One run of the flow, a minute after the one before. */
const sync = async (
  pages: unknown,
  inputs: Record<string, unknown> = {},
  options: RunOptions = {},
): Promise<Result> => {
  local.intercom.clock.advance(MINUTE_MS);
  local.intercom.traffic.length = 0;
  return local.run<Result>(KEY, { sourceId, pages, ...inputs }, options);
};

const statuses = ({ results }: Result) =>
  results.map(({ externalId, status }) => `${externalId} ${status}`);

const writes = () =>
  local.intercom.traffic
    .filter(({ method }) => method !== "GET")
    .map(({ method, path, json }) =>
      method === "POST" ? `POST ${Object(json).external_id}` : `${method} ${path}`,
    );

/** The pages that the source has. */
const live = (id = sourceId) =>
  [...local.intercom.workspace.externalPages.values()].filter(
    (page) => !page.isDeleted && page.source_id === Number(id),
  );
const names = (id?: string) =>
  live(id)
    .map(({ external_id }) => external_id)
    .sort();
const pageNamed = (externalId: string) =>
  live().find(({ external_id }) => external_id === externalId);

const REMOVE = { removeVanished: "true" };

describe("three runs of a flow", () => {
  it("send what changed, and remove what vanished", async () => {
    const flow = newFlow();
    const first = await sync(pagesOf("a", "b", "c", "d"), REMOVE, { flow });
    expect(first).toMatchObject({ done: 4, created: 4, complete: true, notRemoved: null });
    expect(first.results.map(({ index, id }) => [index, id])).toEqual(
      live().map(({ id }, index) => [index, id]),
    );

    const second = await sync([pageOf("a"), pageOf("b", "New"), pageOf("c")], REMOVE, { flow });
    expect(statuses(second)).toEqual(["a unchanged", "b updated", "c unchanged", "d removed"]);
    expect(second).toMatchObject({ done: 3, updated: 1, unchanged: 2, removed: 1, complete: true });
    expect(writes()).toEqual(["POST b", expect.stringMatching(/^DELETE /)]);
    expect(pageNamed("b")?.html).toBe("<p>New</p>");

    const all = { ...REMOVE, mostToRemove: "100" };
    const third = await sync([pageOf("b", "New"), pageOf("e")], all, { flow });
    expect(statuses(third)).toEqual(["b unchanged", "e created", "c removed", "a removed"]);
    expect(names()).toEqual(["b", "e"]);
  });

  it("forget what was removed: it is created when it comes back", async () => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), REMOVE, { flow });
    await sync(pagesOf("a"), REMOVE, { flow });
    expect(JSON.stringify(flow.instanceState)).not.toContain('"b"');
    expect(statuses(await sync(pagesOf("a", "b"), REMOVE, { flow }))).toEqual([
      "a unchanged",
      "b created",
    ]);
  });

  it("remove nothing unless asked to", async () => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), {}, { flow });
    const result = await sync(pagesOf("a"), {}, { flow });
    expect(result).toMatchObject({ removed: 0, notRemoved: null, complete: true });
    expect(local.requests()).toEqual([`GET /ai/content_import_sources/${sourceId}`, "GET /me"]);
    expect(names()).toEqual(["a", "b"]);
  });
});

describe("what is sent", () => {
  it("is each page as Upsert External Page would send it, switched on", async () => {
    await sync([{ ...pageOf("a"), url: "https://help.example.com/a", locale: "fr" }]);
    expect(local.lastRequest()).toMatchObject({
      method: "POST",
      path: "/ai/external_pages",
      json: {
        source_id: Number(sourceId),
        external_id: "a",
        title: "A",
        html: "<p>Hello</p>",
        url: "https://help.example.com/a",
        locale: "fr",
        ai_agent_availability: true,
        ai_copilot_availability: true,
      },
    });
  });

  it.each([
    ["title", { title: "Other" }],
    ["html", { html: "<p>Other</p>" }],
    ["url", { url: "https://help.example.com/other" }],
    ["locale", { locale: "fr" }],
  ])("is every page whose %s changed", async (_, change) => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), {}, { flow });
    await sync([{ ...pageOf("a"), ...change }, pageOf("b")], {}, { flow });
    expect(writes()).toEqual(["POST a"]);
  });

  it("is every page when its availability is chosen otherwise", async () => {
    const flow = newFlow();
    await sync(pagesOf("a"), {}, { flow });
    await sync(pagesOf("a"), { copilotAvailability: "No" }, { flow });
    expect(pageNamed("a")).toMatchObject({
      ai_agent_availability: true,
      ai_copilot_availability: false,
    });
  });

  it("leaves the switches of pages that there are unchanged, and switches new ones on", async () => {
    const flow = newFlow();
    const keep = { finAvailability: "unchanged", copilotAvailability: "unchanged" };
    await sync(pagesOf("a"), keep, { flow });
    expect(pageNamed("a")?.ai_agent_availability).toBe(true);
    Object.assign(pageNamed("a") ?? {}, { ai_agent_availability: false });
    await sync([pageOf("a", "New"), pageOf("b")], keep, { flow });
    expect(pageNamed("a")).toMatchObject({ html: "<p>New</p>", ai_agent_availability: false });
    expect(pageNamed("b")).toMatchObject({
      ai_agent_availability: true,
      ai_copilot_availability: true,
    });
  });

  it("is everything when unchanged pages are not to be skipped", async () => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), {}, { flow });
    Object.assign(pageNamed("a") ?? {}, { html: "<p>By hand</p>" });
    await sync(pagesOf("a", "b"), { skipUnchanged: "false" }, { flow });
    expect(writes().sort()).toEqual(["POST a", "POST b"]);
    expect(pageNamed("a")?.html).toBe("<p>Hello</p>");
  });

  it("is a page that somebody deleted, where the pages are listed", async () => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), {}, { flow });
    Object.assign(pageNamed("a") ?? {}, { isDeleted: true });
    expect(statuses(await sync(pagesOf("a", "b"), REMOVE, { flow }))).toEqual([
      "a created",
      "b unchanged",
    ]);
  });

  it("is everything without the memory of a flow, which makes no second page", async () => {
    await sync(pagesOf("a", "b"));
    expect(statuses(await sync(pagesOf("a", "b")))).toEqual(["a updated", "b updated"]);
    expect(names()).toEqual(["a", "b"]);
  });

  it("is nothing of a broken memory", async () => {
    const flow = newFlow();
    await sync(pagesOf("a"), {}, { flow });
    const [key = ""] = Object.keys(flow.instanceState);
    for (const broken of [null, "text", { a: 1 }, { a: ["hash"] }, { a: [1, 2] }]) {
      flow.instanceState[key] = broken;
      expect(statuses(await sync(pagesOf("a"), {}, { flow }))).toEqual(["a updated"]);
    }
  });

  it("keeps names that objects have by themselves apart", async () => {
    const flow = newFlow();
    const odd = ["__proto__", "constructor", "toString"];
    await sync(pagesOf(...odd), {}, { flow });
    const again = await sync(pagesOf(...odd), {}, { flow });
    expect(again).toMatchObject({ unchanged: 3, done: 3 });
  });
});

describe("vanished pages stay", () => {
  const given = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
  const flowWith = async (...externalIds: string[]) => {
    const flow = newFlow();
    await sync(pagesOf(...externalIds), {}, { flow });
    return flow;
  };

  it("when more vanished than the share that may", async () => {
    const flow = await flowWith(...given);
    const result = await sync(pagesOf(...given.slice(0, 4)), REMOVE, { flow });
    expect(result).toMatchObject({
      removed: 0,
      complete: true,
      notRemoved: "6 of the 10 pages of the source vanished, which is more than 50 %.",
    });
    expect(names()).toEqual(given);

    const half = await sync(pagesOf(...given.slice(0, 5)), REMOVE, { flow });
    expect(half).toMatchObject({ removed: 5, notRemoved: null });
  });

  it.each([
    ["9", 0],
    ["10", 1],
    ["100", 1],
  ])("by the share that was chosen (%s %%)", async (mostToRemove, removed) => {
    const flow = await flowWith(...given);
    const pages = pagesOf(...given.slice(0, 9));
    expect(await sync(pages, { ...REMOVE, mostToRemove }, { flow })).toMatchObject({ removed });
  });

  it("when the list is empty, and nothing is listed then", async () => {
    const flow = await flowWith("a");
    const result = await sync([], { ...REMOVE, mostToRemove: "100" }, { flow });
    expect(result).toMatchObject({ results: [], notRemoved: "Pages is an empty list." });
    expect(local.requests()).not.toContain("GET /ai/external_pages");
    expect(names()).toEqual(["a"]);
  });

  it.each([
    ["Intercom refuses a page", { status: 400, code: "parameter_invalid", method: "POST" }],
    ["a page breaks off", { status: 503, headers: { "retry-after": "61" }, method: "POST" }],
  ])("when %s", async (_, fault) => {
    const flow = await flowWith("a", "b", "c", "d");
    local.intercom.faults.add(fault);
    const result = await sync([pageOf("a", "New"), pageOf("b"), pageOf("c")], REMOVE, { flow });
    expect(result).toMatchObject({
      failed: 1,
      removed: 0,
      complete: false,
      notRemoved: "1 of the given pages failed or were not begun.",
    });
    expect(names()).toEqual(["a", "b", "c", "d"]);
  });

  it("when a page of the list cannot be read, which alone is not sent", async () => {
    const flow = await flowWith("a", "b", "c");
    const pages = [{ externalId: "a", title: "A" }, pageOf("b", "New"), { external: "c" }];
    const result = await sync(pages, REMOVE, { flow });
    expect(result.results.map(({ error }) => error?.message)).toEqual([
      "Item 1: HTML is required and was left blank.",
      undefined,
      'Item 3: "external" is not a key of an item. Write "externalId".',
    ]);
    expect(statuses(result)).toEqual(["a failed", "b updated", "null failed"]);
    expect(names()).toEqual(["a", "b", "c"]);
  });

  it("when two pages have the same External ID, of which the first is sent", async () => {
    const flow = await flowWith("a", "b");
    const result = await sync([pageOf("a", "One"), pageOf("a", "Two")], REMOVE, { flow });
    expect(result.results[1]?.error?.message).toBe(
      'Item 2: External ID: "a" is also that of item 1.',
    );
    expect(pageNamed("a")?.html).toBe("<p>One</p>");
    expect(names()).toEqual(["a", "b"]);
  });

  it("when Intercom cannot list all pages of the workspace", async () => {
    const flow = await flowWith("a", "b", "c");
    const { workspace } = local.intercom;
    const other = workspace.addContentImportSource({ url: "https://wiki.example.com" });
    for (let count = 0; count < 9_998; count += 1) {
      workspace.addExternalPage({ source_id: Number(other.id) });
    }
    const result = await sync([pageOf("a", "New"), pageOf("b")], REMOVE, { flow });
    expect(result).toMatchObject({
      updated: 1,
      removed: 0,
      notRemoved:
        "Intercom counts 10001 external pages in the workspace and lists only the first 10000.",
    });
    expect(names()).toEqual(["a", "b", "c"]);
  });

  it("unless all lie within the ceiling", async () => {
    const flow = await flowWith("a", "b", "c");
    const { workspace } = local.intercom;
    const other = workspace.addContentImportSource({ url: "https://wiki.example.com" });
    for (let count = 0; count < 9_997; count += 1) {
      workspace.addExternalPage({ source_id: Number(other.id) });
    }
    expect(await sync(pagesOf("a", "b"), REMOVE, { flow })).toMatchObject({ removed: 1 });
    expect(names()).toEqual(["a", "b"]);
    expect(names(other.id)).toHaveLength(9_997);
  });

  it("when a page of the listing fails, and what changed is sent all the same", async () => {
    const flow = await flowWith(...Array.from({ length: 130 }, (_, number) => `p${number}`));
    const fault = { method: "GET", path: "/ai/external_pages", status: 400, code: "bad_request" };
    local.intercom.faults.add({ ...fault, skip: 1 });
    const rest = Array.from({ length: 129 }, (_, number) => pageOf(`p${number}`));
    const result = await sync([...rest.slice(1), pageOf("p0", "New")], REMOVE, { flow });
    expect(result).toMatchObject({ updated: 1, unchanged: 128, removed: 0 });
    expect(result.notRemoved).toContain("Intercom refused Sync External Pages: bad_request");
    expect(live()).toHaveLength(130);
  });

  it.each([
    [{ total_count: null }],
    [{ total_count: 400, pages: { total_pages: 1, next: null } }],
    [{ pages: null }],
  ])("when the listing does not say that it is whole (%j)", async (change) => {
    const flow = await flowWith("a", "b", "c");
    const body = { type: "list", data: [], total_count: 3, pages: { total_pages: 1 }, ...change };
    local.intercom.faults.add({ path: "/ai/external_pages", method: "GET", status: 200, body });
    const result = await sync(pagesOf("a", "b"), REMOVE, { flow });
    expect(result.notRemoved).toBe("Intercom's list of external pages is incomplete.");
    expect(names()).toEqual(["a", "b", "c"]);
  });

  it("of other sources, whatever their External IDs", async () => {
    const { workspace } = local.intercom;
    const other = workspace.addContentImportSource({ url: "https://wiki.example.com" }).id;
    workspace.addExternalPage({ source_id: Number(other), external_id: "x" });
    const flow = await flowWith("a", "b");
    expect(await sync(pagesOf("a"), REMOVE, { flow })).toMatchObject({ removed: 1 });
    expect(names(other)).toEqual(["x"]);
  });

  it("when their External ID comes back in another form, since their ID is known", async () => {
    const flow = await flowWith("r&d", "b");
    Object.assign(pageNamed("r&d") ?? {}, { external_id: "r&amp;d" });
    expect(await sync(pagesOf("r&d"), { ...REMOVE, mostToRemove: "100" }, { flow })).toMatchObject({
      removed: 1,
      unchanged: 1,
    });
    expect(names()).toEqual(["r&amp;d"]);
  });

  it("when they have no External ID, or that of a given page", async () => {
    const flow = await flowWith("a", "b");
    for (const external_id of ["", "a"]) {
      local.intercom.workspace.addExternalPage({ source_id: Number(sourceId), external_id });
    }
    expect(await sync(pagesOf("a"), REMOVE, { flow })).toMatchObject({ removed: 1 });
    expect(names()).toEqual(["", "a", "a"]);
  });

  it("and are remembered: one that comes back is not sent again", async () => {
    const flow = await flowWith("a", "b", "c");
    expect(await sync(pagesOf("a"), REMOVE, { flow })).toMatchObject({ removed: 0 });
    expect(await sync(pagesOf("a", "b", "c"), REMOVE, { flow })).toMatchObject({ unchanged: 3 });
  });

  it("when Intercom refuses to delete them, which the result shows", async () => {
    const flow = await flowWith("a", "b");
    local.intercom.faults.add({ method: "DELETE", status: 400, code: "bad_request" });
    const result = await sync(pagesOf("a"), REMOVE, { flow });
    expect(statuses(result)).toEqual(["a unchanged", "b failed"]);
    expect(result).toMatchObject({ done: 1, failed: 1, removed: 0, complete: false });
    expect(result.results[1]?.error?.message).toContain("bad_request");
    expect(names()).toEqual(["a", "b"]);
  });
});

describe("deleted pages, which lists may count or show", () => {
  it.each(["gone", "counted", "listed"] as const)(
    "do not matter when they are %s",
    async (kind) => {
      local.intercom.settings.deletedPages = kind;
      const flow = newFlow();
      await sync(pagesOf("a", "b", "c", "d"), REMOVE, { flow });
      expect(await sync(pagesOf("a", "b", "c"), REMOVE, { flow })).toMatchObject({ removed: 1 });
      const third = await sync(pagesOf("a", "b"), REMOVE, { flow });
      expect(statuses(third)).toEqual(["a unchanged", "b unchanged", "c removed"]);
      const all = await sync(pagesOf("a"), { ...REMOVE, mostToRemove: "40" }, { flow });
      expect(all.notRemoved).toBe(
        "1 of the 2 pages of the source vanished, which is more than 40 %.",
      );
    },
  );
});

describe("lost answers", () => {
  it("make no second page, and a removed one counts as removed", async () => {
    const flow = newFlow();
    await sync(pagesOf("a", "b"), {}, { flow });
    local.intercom.faults.add({ drop: "after", method: "POST" });
    local.intercom.faults.add({ drop: "after", method: "DELETE" });
    const result = await sync([pageOf("a"), pageOf("c")], REMOVE, { flow });
    expect(statuses(result)).toEqual(["a unchanged", "c created", "b removed"]);
    expect(names()).toEqual(["a", "c"]);
  });

  it("leave a page in doubt, which the next run sends, even if it is as it was before", async () => {
    const flow = newFlow();
    await sync(pagesOf("a"), {}, { flow });
    // Carried out, and reported as a failure that is not repeated.
    local.intercom.faults.add({ emptyBody: true, method: "POST", times: 1 });
    local.intercom.faults.add({ method: "POST", status: 400, code: "bad_request" });
    const failed = await sync([pageOf("a", "New")], {}, { flow });
    expect(failed).toMatchObject({ failed: 1, complete: false });
    expect(pageNamed("a")?.html).toBe("<p>New</p>");
    expect(statuses(await sync(pagesOf("a"), {}, { flow }))).toEqual(["a updated"]);
    expect(pageNamed("a")?.html).toBe("<p>Hello</p>");
  });
});

describe("a run that stops early", () => {
  it("keeps what was done when time is up, and another one goes on", async () => {
    const flow = newFlow();
    const pages = Array.from({ length: 100 }, (_, number) => pageOf(`p${number}`));
    local.intercom.workspace.addExternalPage({ source_id: Number(sourceId), external_id: "old" });
    const startedAt = Date.now();
    let passedMs = 0;
    jest.spyOn(Date, "now").mockImplementation(() => startedAt + passedMs);
    local.intercom.faults.add({
      method: "POST",
      skip: 40,
      meanwhile: () => {
        passedMs = 11 * MINUTE_MS;
      },
    });
    const inputs = { ...REMOVE, mostToRemove: "100" };
    const first = await sync(pages, inputs, { flow });
    expect(first).toMatchObject({ failed: 0, removed: 0, complete: false });
    expect(first.done + first.skipped).toBe(100);
    expect(first.skipped).toBeGreaterThan(20);
    expect(first.notRemoved).toBe(`${first.skipped} of the given pages failed or were not begun.`);
    expect(live()).toHaveLength(first.done + 1);

    const second = await sync(pages, inputs, { flow });
    expect(second).toMatchObject({
      created: first.skipped,
      unchanged: first.done,
      removed: 1,
      complete: true,
    });
    expect(writes()).toHaveLength(first.skipped + 1);
    expect(live()).toHaveLength(100);
  });

  it("keeps what was done when the connection fails, and another one goes on", async () => {
    const flow = newFlow();
    const pages = Array.from({ length: 100 }, (_, number) => pageOf(`p${number}`));
    const fault = { method: "POST", status: 401, code: "token_revoked", times: 60 };
    local.intercom.faults.add({ ...fault, skip: 40 });
    const first = await sync(pages, REMOVE, { flow });
    expect(first.created).toBe(40);
    expect(first.failed + first.skipped).toBe(60);
    expect(first.skipped).toBeGreaterThan(0);
    expect(first.results.find(({ status }) => status === "failed")?.error?.message).toContain(
      "Intercom no longer accepts the access token of this connection",
    );

    local.intercom.faults.clear();
    expect(await sync(pages, REMOVE, { flow })).toMatchObject({ created: 60, unchanged: 40 });
    expect(live()).toHaveLength(100);
  });

  it("fails when the connection fails before anything was done", async () => {
    const flow = newFlow();
    await sync(pagesOf("a"), {}, { flow });
    const saved = JSON.stringify(flow);
    const paths = ["/ai/external_pages", "/me", `/ai/content_import_sources/${sourceId}`];
    const requests = [...paths.map((path) => ({ method: "GET", path })), { method: "POST" }];
    for (const request of requests) {
      local.intercom.faults.add({ ...request, status: 401, code: "token_revoked", times: 9 });
      const pages = pagesOf("a", "b");
      const error = await local.fail(KEY, { sourceId, pages, ...REMOVE }, { flow });
      expect(error.name).toBe("ConnectionError");
      local.intercom.faults.clear();
    }
    expect(JSON.stringify(flow)).toBe(saved);
  });

  it("does not wait for Intercom until the platform ends it", async () => {
    const startedAt = Date.now();
    const isSent = () => local.intercom.traffic.some(({ method }) => method === "POST");
    jest.spyOn(Date, "now").mockImplementation(() => startedAt + (isSent() ? 13 * MINUTE_MS : 0));
    local.intercom.faults.add({ method: "POST", status: 503, times: 9 });
    const result = await sync(pagesOf("a"));
    expect(result).toMatchObject({ failed: 1, complete: false });
    expect(writes()).toEqual(["POST a"]);
  });

  it("removes the rest of the vanished pages with the next run", async () => {
    const flow = newFlow();
    const all = Array.from({ length: 80 }, (_, number) => `p${number}`);
    await sync(pagesOf(...all), {}, { flow });
    const startedAt = Date.now();
    let passedMs = 0;
    jest.spyOn(Date, "now").mockImplementation(() => startedAt + passedMs);
    local.intercom.faults.add({
      method: "DELETE",
      meanwhile: () => {
        passedMs = 11 * MINUTE_MS;
      },
    });
    const kept = pagesOf(...all.slice(0, 5));
    const inputs = { ...REMOVE, mostToRemove: "100" };
    const first = await sync(kept, inputs, { flow });
    expect(first).toMatchObject({ done: 5, complete: false, notRemoved: null });
    expect(first.removed + first.skipped).toBe(75);
    expect(first.skipped).toBeGreaterThan(0);
    const second = await sync(kept, inputs, { flow });
    expect(second).toMatchObject({ unchanged: 5, removed: first.skipped, complete: true });
    expect(live()).toHaveLength(5);
  });
});

describe("what the flow remembers", () => {
  it("is apart for each source", async () => {
    const flow = newFlow();
    const one = sourceId;
    const other = local.intercom.workspace.addContentImportSource({
      url: "https://wiki.example.com",
    }).id;
    await sync(pagesOf("a", "b"), REMOVE, { flow });
    const first = await sync(pagesOf("a", "b"), { ...REMOVE, sourceId: other }, { flow });
    expect(statuses(first)).toEqual(["a created", "b created"]);
    expect(statuses(await sync(pagesOf("a"), { ...REMOVE, sourceId: other }, { flow }))).toEqual([
      "a unchanged",
      "b removed",
    ]);
    expect(statuses(await sync(pagesOf("a", "b"), REMOVE, { flow }))).toEqual([
      "a unchanged",
      "b unchanged",
    ]);
    expect([names(one), names(other)]).toEqual([["a", "b"], ["a"]]);
  });

  it("is apart for each workspace, also with the same ID of a source", async () => {
    const flow = newFlow();
    const other = await startIntercom({ appId: "qx71bzt0" });
    try {
      const theirs = other.workspace.addContentImportSource({ url: "https://docs.example.com" });
      expect(theirs.id).toBe(sourceId);
      const connection = accessTokenConnection(other);
      await sync(pagesOf("a"), {}, { flow });
      expect(statuses(await sync(pagesOf("a"), { connection }, { flow }))).toEqual(["a created"]);
      expect(statuses(await sync(pagesOf("a"), {}, { flow }))).toEqual(["a unchanged"]);
      expect(other.workspace.externalPages.size).toBe(1);
      expect(Object.keys(flow.instanceState)).toEqual([
        `intercomExternalPages/ecahpwf5/${sourceId}`,
        `intercomExternalPages/qx71bzt0/${sourceId}`,
      ]);
    } finally {
      await other.stop();
    }
  });

  it("is nothing where the workspace is unknown", async () => {
    const flow = newFlow();
    local.intercom.faults.add({ path: "/me", status: 200, body: { id: "1", app: null } });
    await sync(pagesOf("a"), {}, { flow });
    expect(flow.instanceState).toEqual({});
    expect(statuses(await sync(pagesOf("a"), {}, { flow }))).toEqual(["a updated"]);
  });

  it("holds neither content nor token, and leaves the rest of the state alone", async () => {
    const flow = { instanceState: { bookmark: 1 } as Record<string, unknown> };
    await sync([pageOf("a", "Confidential")], {}, { flow });
    expect(flow.instanceState.bookmark).toBe(1);
    const text = JSON.stringify(flow.instanceState);
    expect(text).not.toContain("Confidential");
    expect(text).not.toContain(local.intercom.token);
    expect(text.length).toBeLessThan(120);
  });

  it("keeps pages that a later list lacks, so that parts of a whole can be synced", async () => {
    const flow = newFlow();
    for (const part of ["a", "b", "a", "b"]) await sync(pagesOf(part), {}, { flow });
    expect(writes()).toEqual([]);
  });
});

describe("the source", () => {
  it("must be one for the API", async () => {
    const crawled = local.intercom.workspace.addContentImportSource({
      url: "https://docs.example.com/",
      sync_behavior: "automatic",
    });
    const error = await local.fail(KEY, { sourceId: crawled.id, pages: pagesOf("a") });
    expect(error.message).toBe(
      "Content Import Source ID: the Sync Behavior of https://docs.example.com/ is Automatic. Pages can only be written to a source with API.",
    );
    expect(local.requests()).toEqual([`GET /ai/content_import_sources/${crawled.id}`]);
  });

  it("must exist", async () => {
    const { id } = seeded.contentImportSource;
    const error = await local.fail(KEY, { sourceId: id, pages: pagesOf("a") });
    expect(error.message).toContain(
      "No content import source has this ID: Select Content Import Source lists them.",
    );
  });
});

it("takes the list as JSON text, and one page alone", async () => {
  expect(await sync(JSON.stringify(pagesOf("a", "b")))).toMatchObject({ done: 2 });
  expect(await sync(JSON.stringify(pageOf("c")))).toMatchObject({ done: 1 });
  expect(await sync("[]")).toMatchObject({ results: [], done: 0, complete: true });
});

it.each(["0", "101", "half"])("refuses %p as a share", async (mostToRemove) => {
  const error = await local.fail(KEY, { sourceId, pages: [], mostToRemove });
  expect(error.message).toBe(
    `Most to Remove (%): "${mostToRemove}" is not a whole number from 1 to 100.`,
  );
});
