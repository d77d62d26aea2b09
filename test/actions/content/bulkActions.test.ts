import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const KEY = "runContentBulkAction";
const URL = "POST /content/bulk_actions";
const { knowledgeArticle, syncedArticle } = seeded;
const ENGLISH = { type: "article_content", id: knowledgeArticle.english };
const SNIPPET = { type: "content_snippet", id: seeded.contentSnippet.id };
const SNIPPETS = { contentType: "content_snippet", contentIds: [SNIPPET.id] };

itSends(local, [
  [
    KEY,
    { action: "publish", contentType: "Article Content", contentIds: ["678", "679"] },
    URL,
    { action: "publish", content_ids: [ENGLISH, { type: "article_content", id: "679" }] },
  ],
  [
    KEY,
    { action: "Unpublish", items: JSON.stringify([ENGLISH]) },
    URL,
    { action: "unpublish", content_ids: [ENGLISH] },
  ],
  [
    KEY,
    { action: "delete", ...SNIPPETS, confirmDeletion: "true" },
    URL,
    { action: "delete", content_ids: [SNIPPET] },
  ],
  [
    KEY,
    { action: "set_availability", ...SNIPPETS, finAvailability: "true", copilotAvailability: "no" },
    URL,
    {
      action: "set_availability",
      content_ids: [SNIPPET],
      availability: { ai_agent: true, copilot: false },
    },
  ],
  [
    KEY,
    { action: "set_availability", ...SNIPPETS, salesAgentAvailability: "false" },
    URL,
    {
      action: "set_availability",
      content_ids: [SNIPPET],
      availability: { sales_agent: false },
    },
  ],
  [
    KEY,
    { action: "set_audience", ...SNIPPETS, addSegmentIds: ["4102"], removeSegmentIds: ["4101"] },
    URL,
    {
      action: "set_audience",
      content_ids: [SNIPPET],
      audience: { add_segment_ids: [4102], remove_segment_ids: [4101] },
    },
  ],
  [
    KEY,
    { action: "set_audience", ...SNIPPETS, removeAllSegments: "true" },
    URL,
    { action: "set_audience", content_ids: [SNIPPET], audience: { remove_all: true } },
  ],
  [
    KEY,
    { action: "update_tags", items: [{ type: "article", id: 125 }], addTagIds: ["17514"] },
    URL,
    {
      action: "update_tags",
      content_ids: [{ type: "article", id: "125" }],
      tags: { add_tag_ids: [17514] },
    },
  ],
  [
    KEY,
    { action: "update_tags", ...SNIPPETS, addTagIds: ["17514"], removeTagIds: ["17513"] },
    URL,
    {
      action: "update_tags",
      content_ids: [SNIPPET],
      tags: { add_tag_ids: [17514], remove_tag_ids: [17513] },
    },
  ],
]);

describe("Run Content Bulk Action", () => {
  it("says that the work is only queued", async () => {
    const result = await local.run(KEY, {
      action: "publish",
      contentType: "article_content",
      contentIds: ["678", "679"],
    });
    expect(result).toEqual({
      type: "content_bulk_action",
      status: "queued",
      action: "publish",
      submitted: 2,
      note: expect.stringMatching(/^Intercom queued the work\..*Search Content/),
    });
    expect(local.intercom.traffic[0]?.status).toBe(202);
  });

  it("does not claim to have deleted what Intercom keeps in silence", async () => {
    const result = await local.run(KEY, {
      action: "delete",
      contentType: "article_content",
      contentIds: [syncedArticle.english],
      confirmDeletion: "true",
    });
    expect(result).toMatchObject({ status: "queued" });
    expect(result).not.toHaveProperty("deleted");
    const article = local.intercom.workspace.knowledgeItems.get(`article ${syncedArticle.id}`);
    expect(article?.contents).toHaveLength(1);
  });

  it("takes the results of Search Content as they are", async () => {
    const { data } = await local.run<{ data: { type: string; id: string }[] }>("searchContent", {
      query: "refund",
    });
    await local.run(KEY, { action: "update_tags", items: data, addTagIds: ["17514"] });
    expect(local.lastRequest().json).toEqual({
      action: "update_tags",
      content_ids: data.map(({ type, id }) => ({ type, id })),
      tags: { add_tag_ids: [17514] },
    });
    const { contentTags } = local.intercom.workspace;
    expect([...(contentTags.get("/articles/125")?.keys() ?? [])]).toContain("17514");
  });

  it("takes Items beside Content IDs, and a snippet by the word of the filter", async () => {
    await local.run(KEY, {
      action: "set_availability",
      ...SNIPPETS,
      items: '[{"type":"snippet","id":39},{"type":"external_content","id":"456"}]',
      finAvailability: "false",
    });
    expect(local.lastRequest().json).toMatchObject({
      content_ids: [
        SNIPPET,
        { type: "content_snippet", id: "39" },
        { type: "external_content", id: "456" },
      ],
    });
  });

  it("is sent again after a lost answer, since it has the same effect twice", async () => {
    local.intercom.faults.add({ path: "/content/bulk_actions", drop: "after" });
    await local.run(KEY, { action: "publish", items: [ENGLISH] });
    expect(local.requests()).toHaveLength(2);
  });
});

const refuses = async (inputs: object, message: string | RegExp) => {
  const error = await local.fail(KEY, { ...inputs });
  expect(error.name).toBe("InputError");
  expect(error.message).toMatch(message);
  expect(local.requests()).toEqual([]);
};

const NEEDED: Record<string, object> = {
  delete: { confirmDeletion: "true" },
  set_availability: { finAvailability: "true" },
  set_audience: { addSegmentIds: ["4102"] },
  update_tags: { addTagIds: ["17514"] },
};

const ALL = [
  "article",
  "article_content",
  "content_snippet",
  "external_content",
  "file_source_content",
  "internal_article",
];

describe.each([
  ["publish", ["article_content"]],
  ["unpublish", ["article_content"]],
  ["delete", ["article_content", "content_snippet", "file_source_content", "internal_article"]],
  ["set_availability", ALL.slice(1)],
  ["set_audience", ALL.slice(1)],
  ["update_tags", ALL.filter((type) => type !== "article_content")],
])("%s", (action, allowed) => {
  const inputs = { action, ...NEEDED[action] };

  it.each(allowed)("takes %s", async (type) => {
    await local.run(KEY, { ...inputs, contentType: type, contentIds: ["38"] });
    expect(local.lastRequest().json).toMatchObject({ content_ids: [{ type, id: "38" }] });
  });

  it.each(ALL.filter((type) => !allowed.includes(type)))(
    "refuses %s, which Intercom would drop in silence",
    async (type) => {
      await refuses(
        {
          ...inputs,
          items: [
            { type: allowed[0], id: "1" },
            { type, id: "2" },
          ],
        },
        /^Items, item 2: /,
      );
    },
  );
});

describe("an article", () => {
  it.each(["publish", "unpublish", "delete", "set_availability", "set_audience"])(
    "is explained to be the wrong kind for %s",
    async (action) => {
      await refuses(
        { action, ...NEEDED[action], contentType: "article", contentIds: ["125"] },
        /^Content IDs, row 1: .* takes the languages of an article, each as article_content with its own ID, not the article\. Search Content returns them in data\[\]\.contents\[\]\.id\.$/,
      );
    },
  );

  it("is what tags belong to, not one of its languages", async () => {
    await refuses(
      { action: "update_tags", addTagIds: ["17514"], items: [ENGLISH] },
      "Items, item 1: Update Tags takes an article as a whole, as article with the ID of the article, not one of its languages.",
    );
  });
});

const ids = (count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => String(first + index));

describe("a bulk action is refused before any request", () => {
  it.each([
    ["an unknown action", { action: "archive", ...SNIPPETS }, /^Action: "archive" is not one of/],
    ["no action", SNIPPETS, "Action is required and was left blank."],
    [
      "no content",
      { action: "publish" },
      "Content IDs or Items: at least one piece of content is needed.",
    ],
    [
      "an empty list",
      { action: "publish", items: "[]" },
      "Content IDs or Items: at least one piece of content is needed.",
    ],
    [
      "IDs without their kind",
      { action: "publish", contentIds: ["678"] },
      "Content Type and Content IDs go together: fill in both, or neither.",
    ],
    [
      "more than 1,000 pieces",
      {
        action: "publish",
        contentType: "article_content",
        contentIds: ids(1000),
        items: [ENGLISH],
      },
      "Content IDs and Items: 1001 are more than 1000.",
    ],
    [
      "an item that is only an ID",
      { action: "publish", items: '["678"]' },
      /^Items, item 1 must be an object with type and id/,
    ],
    [
      "an item without a type",
      { action: "publish", items: '[{"id":"678"}]' },
      "Items, item 1: its type is missing.",
    ],
    [
      "an item without an ID",
      { action: "publish", items: '[{"type":"article_content"}]' },
      "Items, item 1: its id is missing.",
    ],
    [
      "an item of an unknown kind",
      { action: "publish", items: '[{"type":"page","id":"1"}]' },
      /^Items, item 1, type: "page" is not one of article, article_content/,
    ],
    [
      "an address as an ID",
      { action: "publish", contentType: "article_content", contentIds: ["https://a.example/1"] },
      /^Content IDs, row 1, id: "https:\/\/a\.example\/1" is a URL; the ID of/,
    ],
    [
      "a deletion without confirmation",
      { action: "delete", ...SNIPPETS },
      "Confirm Deletion: turn it on to delete this content for good.",
    ],
    [
      "no switch",
      { action: "set_availability", ...SNIPPETS },
      "Set Availability needs Available to Fin, Available to Copilot or Available to Sales Agent.",
    ],
    [
      "no segment",
      { action: "set_audience", ...SNIPPETS },
      "Set Audience needs Add Segment IDs, Remove Segment IDs or Remove All Segments.",
    ],
    [
      "no tag",
      { action: "update_tags", ...SNIPPETS },
      "Update Tags needs Add Tag IDs or Remove Tag IDs.",
    ],
    [
      "tags for another action",
      { action: "publish", items: [ENGLISH], addTagIds: ["17514"] },
      "Add Tag IDs or Remove Tag IDs: only Update Tags takes them, not Publish.",
    ],
    [
      "a switch for another action",
      { action: "update_tags", ...SNIPPETS, addTagIds: ["17514"], finAvailability: "false" },
      /: only Set Availability takes them, not Update Tags\.$/,
    ],
    [
      "segments for another action",
      { action: "delete", ...SNIPPETS, confirmDeletion: "true", removeAllSegments: "true" },
      /: only Set Audience takes them, not Delete\.$/,
    ],
    [
      "a segment added and removed",
      { action: "set_audience", ...SNIPPETS, addSegmentIds: ["1"], removeSegmentIds: ["2", "1"] },
      "Add Segment IDs and Remove Segment IDs both have 1.",
    ],
    [
      "all segments and some",
      { action: "set_audience", ...SNIPPETS, addSegmentIds: ["1"], removeAllSegments: "true" },
      "Remove All Segments goes alone: Intercom does not say what it does first.",
    ],
    [
      "a tag added and removed",
      { action: "update_tags", ...SNIPPETS, addTagIds: ["1"], removeTagIds: ["1"] },
      "Add Tag IDs and Remove Tag IDs both have 1.",
    ],
    [
      "101 tags",
      { action: "update_tags", ...SNIPPETS, addTagIds: ids(60), removeTagIds: ids(41, 61) },
      "Add Tag IDs and Remove Tag IDs: 101 tags are more than 100.",
    ],
  ])("with %s", async (_, inputs, message) => {
    await refuses(inputs, message);
  });

  it("but not with exactly 1,000 pieces, nor with 100 tags that are named twice", async () => {
    const contentIds = ids(1000);
    await local.run(KEY, { action: "publish", contentType: "article_content", contentIds });
    expect(local.lastRequest().json).toMatchObject({ content_ids: { length: 1000 } });
    for (const id of ids(100)) local.intercom.workspace.addTag(`Tag ${id}`, id);
    const addTagIds = [...ids(100), ...ids(100)];
    await local.run(KEY, { action: "update_tags", ...SNIPPETS, addTagIds });
    expect(local.lastRequest().json).toMatchObject({ tags: { add_tag_ids: { length: 200 } } });
  });
});

describe("a bulk action that Intercom refuses", () => {
  it("says which tags can be given", async () => {
    const error = await local.fail(KEY, {
      action: "update_tags",
      ...SNIPPETS,
      addTagIds: ["404"],
    });
    expect(error).toMatchObject({ status: 422, code: "parameter_invalid" });
    expect(error.message).toContain("tags that exist and are not archived; Select Tag lists them.");
  });

  it.each(["401", "403"] as const)("names the permission that it lacks (%s)", async (status) => {
    local.intercom.settings.scopeErrors = status;
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    const error = await local.fail(KEY, { action: "publish", items: [ENGLISH] });
    expect(error.message).toContain('lacks the permission "Write content"');
  });
});
