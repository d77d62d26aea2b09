import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id: articleId, versionId } = seeded.article;

interface Versions {
  data: { id: string; state: string }[];
}

const list = async (inputs: object = {}) =>
  (await local.run<Versions>("listArticleVersions", { articleId, ...inputs })).data;

describe("List Article Versions", () => {
  it("lists them latest first, without text, with IDs that are text", async () => {
    await local.run("updateArticle", { articleId, mode: "draft_and_publish", title: "New" });
    const versions = await list();
    expect(versions[0]).toMatchObject({
      article_id: articleId,
      author_id: "991267645",
      title: "New",
      state: "published",
    });
    expect(versions[0]).not.toHaveProperty("body");
    expect(versions.at(-1)).toMatchObject({ id: versionId, state: "draft" });
  });

  it("lists those of one language", async () => {
    expect(await list({ locale: "French" })).toMatchObject([{ title: "Réinitialiser l'appareil" }]);
    expect(local.lastRequest()).toMatchObject({ query: { locale: "fr" } });
  });

  it("fetches every page without asking for a size", async () => {
    for (let number = 0; number < 40; number += 1) {
      await local.run("stageArticleDraft", { articleId, title: `Title ${number}` });
    }
    local.intercom.traffic.length = 0;
    const versions = await list({ fetchAll: "true" });
    expect(new Set(versions.map(({ id }) => id)).size).toBe(43);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { page: "1" },
      { page: "2" },
    ]);
  });

  it.each([
    ["listArticleVersions", {}],
    ["getArticleVersion", { versionId }],
  ])("of %s says that the help center does not have a language", async (key, inputs) => {
    const error = await local.fail(key, { articleId, locale: "ja", ...inputs });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toContain("The help center does not have this language");
  });
});

describe("Get Article Version", () => {
  it("returns the text in both forms", async () => {
    expect(await local.run("getArticleVersion", { articleId, versionId })).toMatchObject({
      id: versionId,
      body: '<p class="no-margin">Press Reset for three seconds.</p>',
      body_markdown: "Press Reset for three seconds.\n",
    });
  });

  it.each([
    ["a version of another article", { articleId: seeded.otherArticle.id, versionId }],
    ["an unknown version", { articleId, versionId: "9" }],
  ])("says where the IDs are for %s", async (_what, inputs) => {
    const error = await local.fail("getArticleVersion", inputs);
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No version of the article has this ID: Select Article Version lists them.",
    );
  });
});
