import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const AUTHOR = { authorId: seeded.admin.id, state: "unchanged" };
const KNOWN = { title: seeded.otherArticle.title, ...AUTHOR };
const NEW = { title: "Clean the lid", ...AUTHOR };

interface Upserted {
  created: boolean;
  article: { id: string; state: string; parent_ids: number[] };
}

const upsert = (inputs: object) => local.run<Upserted>("upsertArticle", { ...inputs });
const sent = () => local.lastRequest().json;

describe("Upsert Article", () => {
  it("changes the article of exactly this title", async () => {
    const result = await upsert({ ...KNOWN, bodyMarkdown: "Turn right." });
    expect(result).toMatchObject({ created: false, article: { id: "126", state: "published" } });
    expect(local.requests()).toEqual(["GET /articles", "PUT /articles/126"]);
    expect(sent()).toEqual({
      title: KNOWN.title,
      author_id: 991267645,
      body_markdown: "Turn right.",
    });
  });

  it.each(["change the filter", "Change the filter ", "Change the", "Clean the lid"])(
    "creates one when no title is exactly the same (%s)",
    async (title) => {
      const result = await upsert({ ...NEW, title });
      expect(result).toMatchObject({ created: true, article: { state: "draft" } });
      expect(local.requests()).toEqual(["GET /articles", "POST /articles"]);
    },
  );

  it("finds a title that Intercom answers escaped", async () => {
    local.intercom.workspace.addArticle({ id: "300", title: "R&amp;D" });
    expect(await upsert({ ...AUTHOR, title: "R&D" })).toMatchObject({ article: { id: "300" } });
  });

  it("changes the article with an Article ID, whatever its title", async () => {
    const result = await upsert({ ...NEW, articleId: "127", parentId: "159" });
    expect(result).toMatchObject({ created: false, article: { id: "127", title: NEW.title } });
    expect(local.requests()).toEqual(["PUT /articles/127"]);
    expect(sent()).toMatchObject({ parent_id: "159" });
  });

  it("looks at the articles of the parent only, and leaves these where they are", async () => {
    const { workspace } = local.intercom;
    workspace.addArticle({ id: "300", title: KNOWN.title, parent_ids: [7, 8] });
    expect(await upsert({ ...KNOWN, parentId: "8" })).toMatchObject({
      created: false,
      article: { id: "300", parent_ids: [7, 8] },
    });
    expect(sent()).not.toHaveProperty("parent_id");
    const created = await upsert({ ...KNOWN, parentId: "9" });
    expect(created).toMatchObject({ created: true, article: { parent_ids: [9] } });
    expect(sent()).toMatchObject({ parent_id: 9 });
  });

  it("fails for several articles of the title, and names them", async () => {
    local.intercom.workspace.addArticle({ id: "300", title: KNOWN.title });
    const error = await local.fail("upsertArticle", KNOWN);
    expect(error.message).toMatch(
      /^Title: the articles (126, 300|300, 126) have the title "Change the filter"\. Choose one of them by Article ID\.$/,
    );
    expect(local.requests()).toEqual(["GET /articles"]);
  });

  it("finds an article on whatever page, also one that the search does not know yet", async () => {
    local.intercom.settings.indexDelaySeconds = 60;
    for (let number = 0; number < 510; number += 1) {
      local.intercom.workspace.addArticle({ title: `Article ${number}` });
    }
    await upsert(NEW);
    expect(await upsert(NEW)).toMatchObject({ created: false });
    expect(await upsert(KNOWN)).toMatchObject({ created: false, article: { id: "126" } });
    expect(local.intercom.workspace.articles.size).toBe(514);
  });

  it("publishes and hides as State says", async () => {
    await upsert({ ...KNOWN, state: "draft" });
    expect(sent()).toMatchObject({ state: "draft" });
    expect(await upsert({ ...KNOWN, state: "published" })).toMatchObject({
      article: { state: "published" },
    });
    expect(await upsert({ ...NEW, state: "published" })).toMatchObject({
      created: true,
      article: { state: "published" },
    });
  });

  it("needs a State", async () => {
    const error = await local.fail("upsertArticle", { ...NEW, state: "" });
    expect(error.message).toContain("State is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("does not create an article with an Article ID that nothing has", async () => {
    const error = await local.fail("upsertArticle", { ...NEW, articleId: "404" });
    expect(error).toMatchObject({ status: 404 });
    expect(local.requests()).toEqual(["PUT /articles/404"]);
  });

  it("changes the article when it is run again after a lost answer", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    await local.fail("upsertArticle", NEW);
    expect(await upsert(NEW)).toMatchObject({ created: false });
  });

  it("names the permission that its reading needs", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read and write articles"]),
    });
    const error = await local.fail("upsertArticle", NEW);
    expect(error.message).toContain('lacks the permission "Read and list articles"');
  });
});
