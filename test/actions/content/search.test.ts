import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

interface Found {
  data: { type: string; id: string; contents?: object[] }[];
  total_count: number;
  pages: object;
}

const search = (inputs = {}) => local.run<Found>("searchContent", inputs);
const found = async (inputs = {}) =>
  (await search(inputs)).data.map(({ type, id }) => `${type} ${id}`);

itSends(local, [
  [
    "searchContent",
    { query: "refund & more" },
    "GET /content/search?query=refund+%26+more",
    undefined,
  ],
  [
    "searchContent",
    { page: "2", perPage: "20" },
    "GET /content/search?page=2&per_page=20",
    undefined,
  ],
]);

describe("Search Content sends", () => {
  it.each([
    [
      "lists with commas",
      { states: ["published", "Draft"], locales: ["en", "French"], createdByIds: ["1", "2"] },
      { states: "published,draft", locales: "en,fr", created_by_ids: "1,2" },
    ],
    [
      "the kinds of content by the words of the filter, also where a result's word is given",
      { contentTypes: ["content_snippet", "Article", "file_source_content"] },
      { content_types: "snippet,article,file_source_content" },
    ],
    [
      "tags with their operator",
      { tagIds: ["17513", "17514"] },
      { tag_ids: "17513,17514", tag_operator: "IN" },
    ],
    [
      "tags to be without",
      { tagIds: ["17513"], tagOperator: "NIN" },
      { tag_ids: "17513", tag_operator: "NIN" },
    ],
    ["any tags without an operator", { anyTagIds: ["1", "2"] }, { any_tag_ids: "1,2" }],
    [
      "no operator alone, which is filled in by itself",
      { tagOperator: "IN", query: "a" },
      { query: "a" },
    ],
    [
      "folders with what they are",
      { folderIds: ["610", "611"] },
      { folder_ids: "610,611", folder_entity_type: "folder" },
    ],
    [
      "the switches",
      { copilotState: "On", finServiceState: "off", finSalesState: "off" },
      { copilot_state: "on", fin_service_state: "off", fin_sales_state: "off" },
    ],
    ["the last change by admins", { lastUpdatedByIds: ["3"] }, { last_updated_by_ids: "3" }],
    [
      "times as Unix seconds",
      {
        createdAtAfter: "2026-01-31",
        createdAtBefore: "1772000000000",
        updatedAtAfter: "1769817600",
        updatedAtBefore: "2026-01-31T00:00:00Z",
      },
      {
        created_at_after: "1769817600",
        created_at_before: "1772000000",
        updated_at_after: "1769817600",
        updated_at_before: "1769817600",
      },
    ],
  ])("%s", async (_, inputs, query) => {
    await search(inputs);
    expect(local.lastRequest().query).toEqual(query);
  });
});

describe("Search Content finds", () => {
  it.each([
    ["text of every kind", { query: "refund" }, ["internal_article 142", "article 125"]],
    ["only what the kinds say", { contentTypes: ["snippet"], states: ["published"] }, 2],
    ["a language", { locales: ["fr"] }, ["content_snippet 39", "article 125"]],
    [
      "what has a tag",
      { tagIds: [seeded.tag.id], query: "a" },
      ["content_snippet 38", "internal_article 142", "article 125"],
    ],
    ["what has no such tag", { tagIds: [seeded.tag.id], tagOperator: "NIN" }, 5],
    ["what is in a folder", { folderIds: ["610"] }, ["internal_article 142"]],
    ["what Fin may use", { finServiceState: "on" }, ["content_snippet 38", "external_content 456"]],
  ])("%s", async (_, inputs, expected) => {
    const results = await found({ ...inputs, fetchAll: "true" });
    if (typeof expected === "number") expect(results).toHaveLength(expected);
    else expect(results).toEqual(expected);
  });

  it("articles with the IDs of their languages", async () => {
    const { data } = await search({ contentTypes: ["article"], query: "refund" });
    expect(data).toEqual([
      {
        type: "article",
        id: "125",
        title: "Refunds",
        contents: [
          { type: "article_content", id: "678", title: "Refunds", locale: "en" },
          { type: "article_content", id: "679", title: "Remboursements", locale: "fr" },
        ],
      },
    ]);
  });
});

describe("Search Content with Fetch All", () => {
  it("keeps content of two kinds that has the same number", async () => {
    const { workspace } = local.intercom;
    workspace.clear();
    for (let number = 1; number <= 60; number += 1) {
      const id = String(number);
      workspace.addContentSnippet({ id, title: "Returns" });
      workspace.addInternalArticle({ id, title: "Returns" });
    }
    const all = await search({ query: "returns", fetchAll: "true" });
    expect(new Set(all.data.map(({ type, id }) => `${type} ${id}`)).size).toBe(120);
    expect(all).toMatchObject({ total_count: 120 });
    expect(all.data).toHaveLength(120);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual(
      ["1", "2", "3"].map((page) => ({ query: "returns", page, per_page: "50" })),
    );
  });

  it("reads the address of the next page and does not follow it", async () => {
    const elsewhere = "https://elsewhere.example/content/search?query=a&page=2";
    const pages = { type: "pages", page: 1, per_page: 1, total_pages: 2, next: elsewhere };
    const data = [{ type: "content_snippet", id: "1", title: "A" }];
    local.intercom.faults.add({ status: 200, body: { type: "list", data, total_count: 8, pages } });
    await search({ fetchAll: "true", perPage: "1" });
    expect(local.intercom.traffic.length).toBeGreaterThan(1);
    expect(local.intercom.traffic[1]?.query).toEqual({ page: "2", per_page: "1" });
  });
});

describe("Search Content refuses", () => {
  it.each([
    [
      "a text of 501 characters",
      { query: "x".repeat(501) },
      "Query: 501 characters are more than the 500 allowed.",
    ],
    [
      "one language of an article as a kind",
      { contentTypes: ["article_content"] },
      'Content Types: "article_content" is not one of Article, Internal Article, Content Snippet, External Content, File.',
    ],
    ["an unknown state", { states: ["live"] }, 'States: "live" is not one of Published, Draft.'],
    [
      "an unknown language",
      { locales: ["en", "Elvish"] },
      'Locales: "Elvish" is not the code of a language, such as en or pt-BR.',
    ],
    [
      "both filters by tags",
      { tagIds: ["1"], anyTagIds: ["2"] },
      "Tag IDs and Any Tag IDs are both filled in: remove one.",
    ],
    ["an operator without tags", { tagOperator: "NIN" }, "Tag Operator: it needs Tag IDs."],
    [
      "a tag by its name",
      { tagIds: ["VIP"] },
      'Tag IDs: "VIP" is not the ID of a tag, a whole number. Select Tag lists them.',
    ],
    [
      "an email address as an admin",
      { createdByIds: ["ana@bluesun.example"] },
      'Created by IDs: "ana@bluesun.example" is an email address; the ID of an admin is a whole number. Select Admin lists them.',
    ],
    [
      "a period that ends before it begins",
      { createdAtAfter: "2026-02-01", createdAtBefore: "2026-01-01" },
      "Created Before: 2026-01-01T00:00:00Z lies before Created After, 2026-02-01T00:00:00Z.",
    ],
    [
      "changes in such a period",
      { updatedAtAfter: "2026-02-01", updatedAtBefore: "2026-01-01" },
      "Updated Before: 2026-01-01T00:00:00Z lies before Updated After, 2026-02-01T00:00:00Z.",
    ],
    ["page 0", { page: "0" }, 'Page: "0" is not a whole number, 1 or more.'],
    ["too large a page", { perPage: "51" }, 'Per Page: "51" is not a whole number from 1 to 50.'],
  ])("%s before any request", async (_, inputs, message) => {
    const error = await local.fail("searchContent", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("nothing of 500 characters, counted as people do", async () => {
    const query = "🙂".repeat(500);
    local.intercom.faults.add({ status: 200, body: { type: "list", data: [] } });
    await search({ query });
    expect(local.lastRequest().query).toEqual({ query });
  });
});

it("Search Content names the permission that it lacks", async () => {
  local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
  const error = await local.fail("searchContent", {});
  expect(error.message).toContain('lacks the permission "Read content"');
});
