import { seeded } from "../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: internalArticleId } = seeded.internalArticle;
const PEOPLE = { authorId: "991267645", ownerId: seeded.otherAdmin.id };
const PEOPLE_SENT = { author_id: 991267645, owner_id: 991267646 };
const SWITCHES = {
  ai_chatbot_availability: false,
  ai_copilot_availability: true,
  ai_sales_agent_availability: false,
};

itSends(local, [
  [
    "listInternalArticles",
    { page: "2", perPage: "10" },
    "GET /internal_articles?page=2&per_page=10",
    undefined,
  ],
  [
    "searchInternalArticles",
    { folderId: "610", page: "1", perPage: "5" },
    "GET /internal_articles/search?folder_id=610&page=1&per_page=5",
    undefined,
  ],
  ["getInternalArticle", { internalArticleId }, "GET /internal_articles/142", undefined],
  [
    "createInternalArticle",
    { title: "Refunds", ...PEOPLE, bodyMarkdown: "**Ask** first.", audienceIds: ["4101"] },
    "POST /internal_articles",
    {
      title: "Refunds",
      body_markdown: "**Ask** first.",
      ...PEOPLE_SENT,
      ...SWITCHES,
      audience_ids: [4101],
    },
  ],
  [
    "updateInternalArticle",
    { internalArticleId, ownerId: seeded.otherAdmin.id, copilotAvailability: "false" },
    "PUT /internal_articles/142",
    { owner_id: 991267646, ai_copilot_availability: false },
  ],
  ["deleteInternalArticle", { internalArticleId }, "DELETE /internal_articles/142", undefined],
]);

interface Articles {
  data: { id: string; title: string }[];
  pages: Record<string, unknown>;
  total_count: number;
}

const addArticles = (count: number, fields = {}) => {
  for (let number = 0; number < count; number += 1) {
    local.intercom.workspace.addInternalArticle({ title: `Article ${number}`, ...fields });
  }
};

describe("List Internal Articles", () => {
  it("returns numbers where Intercom repeats the query as text", async () => {
    const inputs = { page: "1", perPage: "1" };
    const { pages } = await local.run<Articles>("listInternalArticles", inputs);
    const [answer] = local.intercom.traffic.map(({ responseJson }) => responseJson as Articles);
    expect(answer?.pages).toMatchObject({ page: "1", per_page: "1" });
    expect(pages).toMatchObject({ page: 1, per_page: 1, total_pages: 2 });
  });

  it("fetches every page, each named by its address", async () => {
    addArticles(120);
    const { data, total_count } = await local.run<Articles>("listInternalArticles", {
      fetchAll: "true",
    });
    expect(new Set(data.map(({ id }) => id)).size).toBe(122);
    expect(total_count).toBe(122);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual(
      ["1", "2", "3"].map((page) => ({ page, per_page: "50" })),
    );
  });

  it("fetches every page where none names the next one", async () => {
    const answer = (page: string) => ({
      type: "list",
      data: [{ type: "internal_article", id: page }],
      total_count: 3,
      pages: { type: "pages", page, per_page: "1", total_pages: 3 },
    });
    for (const page of ["1", "2", "3"]) {
      local.intercom.faults.add({ status: 200, body: answer(page) });
    }
    const { data } = await local.run<Articles>("listInternalArticles", {
      fetchAll: "true",
      perPage: "1",
    });
    expect(data.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(local.requests()).toHaveLength(3);
  });
});

describe("Search Internal Articles", () => {
  const search = (inputs = {}) =>
    local.run<{ data: { internal_articles: { id: string }[] }; pages: object }>(
      "searchInternalArticles",
      { folderId: seeded.internalFolder.id, ...inputs },
    );

  it("returns Intercom's nested list, of one page and of all", async () => {
    const one = await search({ perPage: "1" });
    expect(one.data.internal_articles.map(({ id }) => id)).toEqual([internalArticleId]);
    expect(one.pages).toMatchObject({ page: 1, per_page: 1, total_pages: 1 });
    addArticles(25, { folderId: seeded.internalFolder.id });
    const all = await search({ fetchAll: "true" });
    expect(all.data.internal_articles).toHaveLength(26);
  });

  it("needs a folder, without which Intercom finds nothing", async () => {
    const error = await local.fail("searchInternalArticles", {});
    expect(error.message).toBe("Folder ID is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });
});

describe("Create Internal Article", () => {
  const create = (inputs: object) =>
    local.run<Record<string, unknown>>("createInternalArticle", {
      title: "Refunds",
      ...PEOPLE,
      ...inputs,
    });

  it("keeps Fin from it unless it is made available", async () => {
    await create({});
    expect(local.lastRequest().json).toEqual({ title: "Refunds", ...PEOPLE_SENT, ...SWITCHES });
    await create({ finAvailability: "true", copilotAvailability: "false" });
    expect(local.lastRequest().json).toMatchObject({
      ai_chatbot_availability: true,
      ai_copilot_availability: false,
      ai_sales_agent_availability: false,
    });
  });

  it("takes one form of the text", async () => {
    const error = await local.fail("createInternalArticle", {
      title: "Refunds",
      ...PEOPLE,
      body: "<p>Ask.</p>",
      bodyMarkdown: "Ask.",
    });
    expect(error.message).toBe("Body and Body Markdown are both filled in: remove one.");
    expect(local.requests()).toEqual([]);
    await create({ body: "<p>Ask.</p>" });
    expect(local.lastRequest().json).toMatchObject({ body: "<p>Ask.</p>" });
    expect(local.lastRequest().json).not.toHaveProperty("body_markdown");
  });

  it.each([
    ["an unknown audience", { audienceIds: ["404"] }, 404, "Audience IDs: nothing was saved"],
    ["an unknown author", { authorId: "7" }, 400, "Author ID must be that of a teammate"],
    ["an unknown owner", { ownerId: "7" }, 400, "Owner ID must be that of a teammate"],
  ])("says what to do about %s, and saves nothing", async (_, inputs, status, advice) => {
    const { size } = local.intercom.workspace.internalArticles;
    const error = await local.fail("createInternalArticle", {
      title: "Refunds",
      ...PEOPLE,
      ...inputs,
    });
    expect(error).toMatchObject({ status, code: "parameter_invalid" });
    expect(error.message).toContain(advice);
    expect(error.message).toMatch(/Select (Audience|Admin)/);
    expect(local.intercom.workspace.internalArticles.size).toBe(size);
  });

  it("refuses an email address as the author before any request", async () => {
    const error = await local.fail("createInternalArticle", {
      title: "Refunds",
      ...PEOPLE,
      authorId: "ana@bluesun.example",
    });
    expect(error.message).toBe(
      'Author ID: "ana@bluesun.example" is an email address; the ID of a teammate is a whole number. Select Admin lists them.',
    );
    expect(local.requests()).toEqual([]);
  });

  it("is not sent again after a lost answer, which would make a second one", async () => {
    local.intercom.faults.add({ path: "/internal_articles", drop: "after" });
    const error = await local.fail("createInternalArticle", { title: "Refunds", ...PEOPLE });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Update Internal Article", () => {
  it("changes nothing that was not given", async () => {
    const before = { ...local.intercom.workspace.internalArticles.get(internalArticleId) };
    const result = await local.run("updateInternalArticle", { internalArticleId, title: "New" });
    expect(local.lastRequest().json).toEqual({ title: "New" });
    expect(result).toMatchObject({
      title: "New",
      body: before.body,
      audience_ids: [4101],
      ai_copilot_availability: true,
    });
  });

  it("replaces the audiences, or takes them all away", async () => {
    await local.run("updateInternalArticle", { internalArticleId, audienceIds: ["4102"] });
    expect(local.lastRequest().json).toEqual({ audience_ids: [4102] });
    const clearFields = ["audience_ids"];
    const result = await local.run("updateInternalArticle", { internalArticleId, clearFields });
    expect(local.lastRequest().json).toEqual({ audience_ids: [] });
    expect(result).toMatchObject({ audience_ids: [] });
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [
      { audienceIds: ["4102"], clearFields: ["audience_ids"] },
      "Audience IDs is filled in and listed in Clear Fields: remove one.",
    ],
    [{ clearFields: ["title"] }, 'Clear Fields: "title" is not one of audience_ids.'],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("updateInternalArticle", { internalArticleId, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Internal Article", () => {
  it("returns Intercom's answer, and fails the second time", async () => {
    expect(await local.run("deleteInternalArticle", { internalArticleId })).toEqual({
      id: internalArticleId,
      object: "internal_article",
      deleted: true,
    });
    const error = await local.fail("deleteInternalArticle", { internalArticleId });
    expect(error).toMatchObject({ status: 404 });
  });
});

it.each([
  ["getInternalArticle", {}],
  ["updateInternalArticle", { title: "New" }],
  ["deleteInternalArticle", {}],
])("%s says where the IDs of internal articles are", async (key, inputs) => {
  const error = await local.fail(key, { internalArticleId: "404", ...inputs });
  expect(error).toMatchObject({ status: 404, code: "not_found" });
  expect(error.message).toContain(
    "No internal article has this ID: Select Internal Article lists them.",
  );
});

it.each([
  ["listInternalArticles", {}, "Read and list articles"],
  ["searchInternalArticles", { folderId: "610" }, "Read and write articles"],
  ["createInternalArticle", { title: "Refunds", ...PEOPLE }, "Read and write articles"],
])("%s names the permission that it lacks", async (key, inputs, permission) => {
  local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
  const error = await local.fail(key, inputs);
  expect(error.message).toContain(`lacks the permission "${permission}"`);
});

describe("Select Internal Article", () => {
  it("offers internal articles by title, of every page", async () => {
    addArticles(60);
    local.intercom.workspace.addInternalArticle({ id: "777", title: "" });
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectInternalArticle", { connection });
    expect(choices).toHaveLength(63);
    expect(choices).toContainEqual({ key: internalArticleId, label: "Handling refunds" });
    expect(choices).toContainEqual({ key: "777", label: "777" });
  });

  it.each(["attachTagToInternalArticle", "detachTagFromInternalArticle"])(
    "is offered by %s, whose refusal names it",
    async (key) => {
      const { inputs = [] } = component.actions[key] ?? {};
      const input = inputs.find((each) => each.key === "internalArticleId");
      expect(input).toMatchObject({ dataSource: "selectInternalArticle" });
      const error = await local.fail(key, { internalArticleId: "1", tagId: seeded.tag.id });
      expect(error.message).toContain(
        "No internal article has this ID: List Internal Articles and Select Internal Article",
      );
    },
  );
});
