import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const pick = (key: string, inputs: object = {}) =>
  runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs });

describe("Select Article", () => {
  it("offers articles by title and state, latest change first", async () => {
    local.intercom.workspace.addArticle({ id: "300", title: "R&amp;D" });
    expect(await pick("selectArticle")).toEqual([
      { key: "300", label: "R&D (draft)" },
      { key: "127", label: "Order spare parts (draft)" },
      { key: "126", label: "Change the filter (published)" },
      { key: "125", label: "Reset the device (published)" },
    ]);
  });

  it("lets Intercom search, drafts included", async () => {
    const entries = await pick("selectArticle", { search: "spare" });
    expect(entries).toEqual([{ key: "127", label: "Order spare parts (draft)" }]);
    expect(local.lastRequest()).toMatchObject({
      path: "/articles/search",
      query: { phrase: "spare", state: "all" },
    });
  });

  it("says that there are more than it reads", async () => {
    for (let number = 0; number < 300; number += 1) {
      local.intercom.workspace.addArticle({ title: `Article ${number}` });
    }
    const entries = await pick("selectArticle");
    expect(local.requests()).toHaveLength(5);
    expect(entries.at(-1)?.label).toContain("303 in all, 250 of them read");
  });

  it("offers the articles of every action that takes one", () => {
    const actions = Object.values(component.actions).filter(({ inputs }) =>
      inputs.some(({ key }) => key === "articleId"),
    );
    expect(actions.length).toBeGreaterThan(10);
    for (const { key, inputs } of actions) {
      const input = inputs.find((each) => each.key === "articleId");
      expect([key, input?.dataSource]).toEqual([key, "selectArticle"]);
    }
  });
});

describe("Select Article Version", () => {
  it("offers the versions of the article, latest first", async () => {
    const entries = await pick("selectArticleVersion", { articleId: seeded.article.id });
    expect(local.requests()).toEqual(["GET /articles/125/versions"]);
    expect(entries).toEqual([
      { key: "303", label: "Réinitialiser l'appareil (2026-01-02 09:30, published)" },
      { key: "302", label: "Reset the device (2026-03-01 09:30, draft)" },
      { key: seeded.article.versionId, label: "Reset the device (2026-01-01 09:30, published)" },
    ]);
  });

  it("finds them by title and time", async () => {
    const inputs = { articleId: seeded.article.id, search: "2026-03" };
    expect((await pick("selectArticleVersion", inputs)).map(({ key }) => key)).toEqual(["302"]);
  });

  it("has a readable label for a version of nulls", async () => {
    const version = { id: "7", title: null, created_at: null, state: null };
    local.intercom.faults.add({ status: 200, body: { data: [version, null], pages: {} } });
    expect(await pick("selectArticleVersion", { articleId: "125" })).toEqual([
      { key: "7", label: "Untitled" },
    ]);
  });

  it("needs the article", async () => {
    await expect(pick("selectArticleVersion")).rejects.toThrow("Article ID is required");
  });
});
