import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";

const local = useIntercom();
withoutPauses();

interface Found {
  data: { articles: { id: string }[]; highlights: { article_id: string }[] };
  total_count: number;
  pages: object;
}

const search = (inputs: object) => local.run<Found>("searchArticles", { ...inputs });

const addMany = (count: number) => {
  for (let number = 0; number < count; number += 1) {
    local.intercom.workspace.addArticle({ title: `Filter ${number}`, state: "published" });
  }
};

describe("Search Articles", () => {
  it("returns one page as Intercom answers it", async () => {
    addMany(11);
    const { data, total_count, pages } = await search({ phrase: "filter", highlight: "true" });
    expect([total_count, data.articles.length, data.highlights.length]).toEqual([12, 10, 10]);
    expect(pages).toMatchObject({ page: 1, total_pages: 2, next: expect.stringMatching(/^http/) });
    expect(data.highlights[0]).toMatchObject({
      article_id: data.articles[0]?.id,
      highlighted_title: [{ type: "highlight", text: "Filter" }, { type: "plain" }],
    });
  });

  it("keeps the highlights of every page with Fetch All", async () => {
    addMany(25);
    const { data, total_count } = await search({
      phrase: "filter",
      highlight: "true",
      fetchAll: "true",
    });
    expect(local.requests()).toHaveLength(3);
    expect(total_count).toBe(26);
    const ids = data.articles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(26);
    expect(data.highlights.map(({ article_id }) => article_id)).toEqual(ids);
  });

  it("keeps the highlights of the articles that Max Records leaves", async () => {
    addMany(25);
    const inputs = { phrase: "filter", highlight: "true", fetchAll: "true", maxRecords: "12" };
    const { data } = await search(inputs);
    expect([data.articles.length, data.highlights.length]).toEqual([12, 12]);
  });

  it("has no highlights unless they are asked for, and stands answers without them", async () => {
    expect((await search({ phrase: "filter" })).data.highlights).toEqual([]);
    const articles = [{ id: "1", title: "A" }, null];
    for (const highlights of [undefined, null, [null]]) {
      local.intercom.faults.add({ status: 200, body: { data: { articles, highlights } } });
      expect((await search({})).data).toEqual({ articles, highlights: [] });
    }
  });

  it.each([
    ["published", ["125", "126"]],
    ["draft", ["127"]],
    ["all", ["125", "126", "127"]],
  ])("finds articles by their state: %s", async (state, ids) => {
    const { articles } = (await search({ state })).data;
    expect(articles.map(({ id }) => id).sort()).toEqual(ids);
  });

  it("refuses an answer without the list of articles", async () => {
    local.intercom.faults.add({ status: 200, body: { type: "list", data: [] }, times: 20 });
    const error = await local.fail("searchArticles", { phrase: seeded.article.title });
    expect(error.message).toContain("Intercom answered Search Articles unreadably");
  });

  it("needs Fetch All for Max Records", async () => {
    const error = await local.fail("searchArticles", { maxRecords: "1" });
    expect(error.message).toBe("Max Records: it needs Fetch All.");
    expect(local.requests()).toEqual([]);
  });
});
