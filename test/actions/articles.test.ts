import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: articleId } = seeded.article;
const authorId = seeded.otherAdmin.id;
const author_id = Number(authorId);
const title = "Clean the lid";

itSends(local, [
  ["listArticles", { page: "2", perPage: "10" }, "GET /articles?page=2&per_page=10", undefined],
  ["getArticle", { articleId }, "GET /articles/125", undefined],
  [
    "createArticle",
    {
      title,
      authorId,
      bodyMarkdown: "Use **water**.",
      description: "Once a month",
      state: "published",
      parentId: "159",
      parentType: "collection",
      audienceIds: ["4101"],
      finAvailability: "true",
      copilotAvailability: "false",
      scheduledPublishAt: "2031-01-31T09:00:00Z",
      translatedContent: '{"fr":{"title":"Nettoyer le couvercle","author_id":"991267645"}}',
    },
    "POST /articles",
    {
      title,
      author_id,
      body_markdown: "Use **water**.",
      description: "Once a month",
      state: "published",
      parent_id: 159,
      parent_type: "collection",
      audience_ids: [4101],
      ai_chatbot_availability: true,
      ai_copilot_availability: false,
      scheduled_publish_at: "2031-01-31T09:00:00.000Z",
      translated_content: { fr: { title: "Nettoyer le couvercle", author_id: 991267645 } },
    },
  ],
  ["createArticle", { title, authorId }, "POST /articles", { title, author_id, state: "draft" }],
  [
    "updateArticle",
    { articleId, mode: "live", parentId: "146", salesAgentAvailability: "false", title },
    "PUT /articles/125",
    { title, parent_id: "146", parent_type: "collection", ai_sales_agent_availability: false },
  ],
  ["deleteArticle", { articleId }, "DELETE /articles/125", undefined],
  ["getArticleDraft", { articleId }, "GET /articles/125/draft", undefined],
  ["stageArticleDraft", { articleId, title }, "PUT /articles/125/draft", { title }],
  [
    "publishArticleDraft",
    { articleId, locales: ["English"] },
    "POST /articles/125/draft/publish",
    { locales: ["en"] },
  ],
  [
    "listArticleVersions",
    { articleId, locale: "fr", page: "1", perPage: "5" },
    "GET /articles/125/versions?locale=fr&page=1&per_page=5",
    undefined,
  ],
  [
    "getArticleVersion",
    { articleId, versionId: "301", locale: "en" },
    "GET /articles/125/versions/301?locale=en",
    undefined,
  ],
  [
    "searchArticles",
    { phrase: "R&D", state: "all", helpCenterId: "1", highlight: "true", page: "1", perPage: "5" },
    "GET /articles/search?phrase=R%26D&state=all&help_center_id=1&highlight=true&page=1&per_page=5",
    undefined,
  ],
]);

describe("Get Article", () => {
  it("returns the article with its statistics, tags and translations", async () => {
    expect(await local.run("getArticle", { articleId })).toMatchObject({
      id: "125",
      title: seeded.article.title,
      parent_ids: [159],
      statistics: { fin_resolutions: 0 },
      tags: { tags: [{ id: seeded.tag.id }] },
      default_locale: "en",
      translated_content: { fr: { title: "Réinitialiser l'appareil" } },
    });
  });

  it("has the tags that were attached and detached", async () => {
    await local.run("attachTagToArticle", { articleId, tagId: "17514" });
    await local.run("detachTagFromArticle", { articleId, tagId: seeded.tag.id });
    expect(await local.run("getArticle", { articleId })).toMatchObject({
      tags: { type: "tag.list", tags: [{ type: "tag", id: "17514", name: "VIP" }] },
    });
  });
});

describe("List Articles", () => {
  interface Articles {
    data: { id: string }[];
    total_count: number;
  }

  it("fetches every page, named by its URL, in pages of 250", async () => {
    for (let number = 0; number < 260; number += 1) {
      local.intercom.workspace.addArticle({ title: `Article ${number}` });
    }
    const { data, total_count } = await local.run<Articles>("listArticles", { fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(263);
    expect(total_count).toBe(263);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { page: "1", per_page: "250" },
      { page: "2", per_page: "250" },
    ]);
  });

  it("returns one page as Intercom answers it, without statistics", async () => {
    const list = await local.run<Articles>("listArticles", { perPage: "1" });
    expect(list).toMatchObject({ type: "list", total_count: 3, pages: { total_pages: 3 } });
    expect(list.data).toHaveLength(1);
    expect(list.data[0]).not.toHaveProperty("statistics");
  });

  it("refuses larger pages than Intercom has", async () => {
    const error = await local.fail("listArticles", { perPage: "251" });
    expect(error.message).toContain('Per Page: "251" is not a whole number from 1 to 250.');
    expect(local.requests()).toEqual([]);
  });
});

describe("an unknown article", () => {
  it.each([
    ["getArticle", {}],
    ["updateArticle", { mode: "live", title }],
    ["updateArticle", { mode: "draft", title }],
    ["updateArticle", { mode: "draft_and_publish", title }],
    ["upsertArticle", { title, authorId, state: "draft" }],
    ["deleteArticle", {}],
    ["stageArticleDraft", { title }],
    ["publishArticleDraft", {}],
    ["publishArticleDraft", { locales: ["en"] }],
    ["listArticleVersions", {}],
    ["attachTagToArticle", { tagId: seeded.tag.id }],
  ])("is reported by %s %j with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, { articleId: "404", ...inputs });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain("No article has this ID: Select Article lists them.");
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["wash@example.com", "is an email address; the ID of an article is a whole number."],
    ["Reset the device", "is not the ID of an article, a whole number."],
  ])("is refused before any request when its ID is of another kind (%s)", async (id, reason) => {
    const tagged = { articleId: id, tagId: seeded.tag.id };
    for (const error of [
      await local.fail("getArticle", { articleId: id }),
      await local.fail("attachTagToArticle", tagged),
    ]) {
      expect(error.message).toContain(`Article ID: "${id}" ${reason} Select Article lists them.`);
    }
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Article", () => {
  it("returns what Intercom says, and is told apart from a second one", async () => {
    expect(await local.run("deleteArticle", { articleId })).toEqual({
      id: articleId,
      object: "article",
      deleted: true,
    });
    expect([...local.intercom.workspace.articles.keys()]).not.toContain(articleId);
    expect(await local.fail("deleteArticle", { articleId })).toMatchObject({ status: 404 });
  });

  it("says that an attempt whose answer was lost may have done it", async () => {
    local.intercom.faults.add({ method: "DELETE", drop: "after" });
    const error = await local.fail("deleteArticle", { articleId });
    expect(error.message).toContain("An earlier attempt, whose answer was lost, may have done it");
  });
});
