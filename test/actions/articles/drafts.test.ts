import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id: articleId } = seeded.article;
const LIVE = seeded.otherArticle.id;
const NEVER = seeded.draftArticle.id;
const sent = () => local.lastRequest().json;
const stage = (id: string, inputs: object = { title: "New" }) =>
  local.run("stageArticleDraft", { articleId: id, ...inputs });

describe("Get Article Draft", () => {
  it("returns the text that readers do not see yet", async () => {
    expect(await local.run("getArticleDraft", { articleId })).toMatchObject({
      body_markdown: "Press Reset for four seconds.\n",
      has_unpublished_changes: true,
    });
  });

  it.each(["plain", "list"] as const)("says that there is none (%s)", async (draftErrors) => {
    local.intercom.settings.draftErrors = draftErrors;
    const error = await local.fail("getArticleDraft", { articleId: LIVE });
    expect(error).toMatchObject({ name: "IntercomError", status: 404 });
    expect(error.message).toContain(
      "The article has no staged draft, or no article has this ID: Select Article lists them.",
    );
  });
});

describe("Stage Article Draft", () => {
  it("changes nothing that readers see", async () => {
    const article = await stage(LIVE, { bodyMarkdown: "Turn **right**." });
    expect(sent()).toEqual({ body_markdown: "Turn **right**." });
    expect(article).toMatchObject({
      title: seeded.otherArticle.title,
      body_markdown: "Turn **right**.",
      has_unpublished_changes: true,
      draft_updated_at: expect.any(Number),
    });
    expect(await local.run("getArticle", { articleId: LIVE })).toMatchObject({
      body_markdown: "Turn the lid to the left.\n",
    });
  });

  it.each(["plain", "list"] as const)(
    "says how an article is changed that is not published (%s)",
    async (draftErrors) => {
      local.intercom.settings.draftErrors = draftErrors;
      const error = await local.fail("stageArticleDraft", { articleId: NEVER, title: "New" });
      expect(error).toMatchObject({ name: "IntercomError", status: 422, retryable: false });
      expect(error.message).toContain('"Article must be published before a draft can be staged"');
      expect(error.message).toContain(
        "Update Article with the Publish Mode Live at Once changes an article that is not published, and State publishes it.",
      );
    },
  );

  it("refuses fields of a translation that Intercom would ignore", async () => {
    const error = await local.fail("stageArticleDraft", {
      articleId: LIVE,
      translatedContent: { fr: { title: "a", ai_copilot_availability: true } },
    });
    expect(error.message).toContain("ignore ai_copilot_availability of fr in Translated Content");
    expect(local.requests()).toEqual([]);
  });
});

describe("Publish Article Draft", () => {
  const publish = (id: string, locales?: string[]) =>
    local.run("publishArticleDraft", { articleId: id, locales });

  it("publishes exactly the languages that have unpublished changes", async () => {
    const article = await publish(articleId);
    expect(local.requests()).toEqual(["GET /articles/125", "POST /articles/125/draft/publish"]);
    expect(sent()).toEqual({ locales: ["en"] });
    expect(article).toMatchObject({
      body_markdown: "Press Reset for four seconds.\n",
      has_unpublished_changes: false,
      draft_updated_at: null,
    });
  });

  it("publishes a translation whose default language has no changes", async () => {
    await publish(articleId);
    await stage(articleId, { translatedContent: { fr: { title: "Nouveau" } } });
    await publish(articleId);
    expect(sent()).toEqual({ locales: ["fr"] });
  });

  it("publishes the default language where it is not among the translations", async () => {
    local.intercom.faults.add({
      method: "GET",
      status: 200,
      body: {
        id: articleId,
        state: "published",
        has_unpublished_changes: true,
        default_locale: "en",
        translated_content: { type: "article_translated_content", fr: {}, de: null },
      },
    });
    await publish(articleId);
    expect(sent()).toEqual({ locales: ["en"] });
  });

  it("names no language in a help center of one", async () => {
    local.intercom.settings.helpCenterLocales = ["en"];
    await publish(articleId);
    expect(local.requests()).toEqual(["GET /articles/125", "POST /articles/125/draft/publish"]);
    expect(sent()).toBeUndefined();
  });

  it("publishes the given languages only, without a look at the article", async () => {
    await stage(articleId, { translatedContent: { fr: { title: "Nouveau" } } });
    local.intercom.traffic.length = 0;
    await publish(articleId, ["French"]);
    expect(local.requests()).toEqual(["POST /articles/125/draft/publish"]);
    expect(sent()).toEqual({ locales: ["fr"] });
    expect(await local.run("getArticle", { articleId })).toMatchObject({
      has_unpublished_changes: true,
    });
  });

  it.each([[["en"]], [["en", "fr"]]])(
    "says before it publishes that there is nothing (%j)",
    async (locales) => {
      local.intercom.settings.helpCenterLocales = locales;
      const errors = [
        await local.fail("publishArticleDraft", { articleId: LIVE }),
        await local.fail("publishArticleDraft", { articleId: NEVER }),
      ];
      expect(errors.map(({ message }) => message)).toEqual([
        "Article ID: the article 126 has no unpublished changes. Stage Article Draft stages some.",
        "Article ID: the article 127 is not published. Update Article with State Published publishes it.",
      ]);
      expect(local.requests()).toEqual(["GET /articles/126", "GET /articles/127"]);
    },
  );

  const LOCALES =
    "Locales must name languages with unpublished changes only; left blank, it is these that are published.";
  const NO_DRAFT =
    "Stage Article Draft makes one of a published article; Update Article with State Published publishes one that never was.";

  it.each([
    ["plain", articleId, ["fr"], "pending changes: fr", LOCALES],
    ["list", articleId, ["en", "fr"], "pending changes: fr", LOCALES],
    ["plain", LIVE, ["en"], "Article has no draft to publish", NO_DRAFT],
    ["list", NEVER, ["en"], "Article has no draft to publish", NO_DRAFT],
  ] as const)(
    "says what is wrong with the given languages (%s, %s, %j)",
    async (draftErrors, id, locales, said, advice) => {
      local.intercom.settings.draftErrors = draftErrors;
      const error = await local.fail("publishArticleDraft", { articleId: id, locales });
      expect(error).toMatchObject({ name: "IntercomError", status: 422, retryable: false });
      expect(error.message).toContain(said);
      expect(error.message).toContain(advice);
    },
  );

  it("says that languages are needed where the article names none", async () => {
    const article = { id: articleId, state: "published", has_unpublished_changes: true };
    local.intercom.faults.add({ method: "GET", status: 200, body: article });
    const error = await local.fail("publishArticleDraft", { articleId });
    expect(error.message).toContain("locales must be specified");
    expect(error.message).toContain(LOCALES);
  });

  it("is not sent again when its answer was lost", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    const error = await local.fail("publishArticleDraft", { articleId, locales: ["en"] });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toHaveLength(1);
  });

  it("refuses a language that there is not", async () => {
    const error = await local.fail("publishArticleDraft", { articleId, locales: ["xx"] });
    expect(error.message).toContain('Locales: "xx" is not one of Arabic, Bulgarian');
    expect(local.requests()).toEqual([]);
  });
});
