import { seeded } from "../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: contentSnippetId } = seeded.contentSnippet;
const TITLE = "How to reset a password";
const BLOCKS = [{ type: "paragraph", text: "Open Settings." }];
const SWITCHES = {
  ai_chatbot_availability: true,
  ai_copilot_availability: true,
  ai_sales_agent_availability: false,
};

itSends(local, [
  [
    "listContentSnippets",
    { page: "2", perPage: "10" },
    "GET /content_snippets?page=2&per_page=10",
    undefined,
  ],
  ["getContentSnippet", { contentSnippetId }, "GET /content_snippets/38", undefined],
  [
    "createContentSnippet",
    { title: TITLE, jsonBlocks: JSON.stringify(BLOCKS), locale: "fr", audienceIds: ["4101"] },
    "POST /content_snippets",
    { title: TITLE, json_blocks: BLOCKS, locale: "fr", ...SWITCHES, audience_ids: [4101] },
  ],
  [
    "updateContentSnippet",
    { contentSnippetId, bodyMarkdown: "Open **Settings**.", finAvailability: "false" },
    "PUT /content_snippets/38",
    { body_markdown: "Open **Settings**.", ai_chatbot_availability: false },
  ],
  ["deleteContentSnippet", { contentSnippetId }, "DELETE /content_snippets/38", undefined],
]);

interface Snippets {
  data: { id: string }[];
}

const addSnippets = (count: number) => {
  for (let number = 0; number < count; number += 1) {
    local.intercom.workspace.addContentSnippet({ title: `Snippet ${number}` });
  }
};

describe("List Content Snippets", () => {
  it("fetches every page, although the answer has no pages", async () => {
    addSnippets(120);
    const { data } = await local.run<Snippets>("listContentSnippets", { fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(122);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual(
      ["1", "2", "3"].map((page) => ({ page, per_page: "50" })),
    );
  });

  it("returns one page as Intercom answers it", async () => {
    const { data, ...list } = await local.run<Snippets>("listContentSnippets", { perPage: "1" });
    expect(data).toMatchObject([{ id: contentSnippetId, chatbot_availability: 1 }]);
    expect(list).toEqual({ type: "list", total_count: 2, page: 1, per_page: 1, total_pages: 2 });
  });
});

describe("Create Content Snippet", () => {
  const text = { bodyMarkdown: "Open Settings." };

  it("makes it available to Fin and Copilot, where Intercom would leave it unused", async () => {
    const result = await local.run("createContentSnippet", { title: TITLE, ...text });
    const body = { title: TITLE, body_markdown: "Open Settings.", ...SWITCHES };
    expect(local.lastRequest().json).toEqual(body);
    expect(result).toMatchObject({ ...SWITCHES, locale: "en", audience_ids: [] });
  });

  it("sends every switch that is turned off", async () => {
    await local.run("createContentSnippet", {
      title: TITLE,
      ...text,
      finAvailability: "false",
      copilotAvailability: "false",
      salesAgentAvailability: "true",
    });
    expect(local.lastRequest().json).toMatchObject({
      ai_chatbot_availability: false,
      ai_copilot_availability: false,
      ai_sales_agent_availability: true,
    });
  });

  it.each([
    ["no title", text, "Title is required and was left blank."],
    ["a blank title", { title: "  ", ...text }, "Title is required and was left blank."],
    [
      "a title of 256 characters",
      { title: "x".repeat(256), ...text },
      "Title: 256 characters are more than the 255 allowed.",
    ],
    ["no text", { title: TITLE }, "Body Markdown or Body Blocks: fill in one of them."],
    [
      "both forms of the text",
      { title: TITLE, ...text, jsonBlocks: BLOCKS },
      "Body Markdown and Body Blocks are both filled in: remove one.",
    ],
    [
      "a block without a type",
      { title: TITLE, jsonBlocks: '[{"type":"paragraph","text":"A"},{"text":"B"}]' },
      /^Body Blocks, item 2: a block is an object with a type/,
    ],
    [
      "the name of an unknown language",
      { title: TITLE, ...text, locale: "Klingon" },
      'Locale: "Klingon" is not the code of a language, such as en or pt-BR.',
    ],
  ])("refuses %s, which Intercom may take, before any request", async (_, inputs, message) => {
    const error = await local.fail("createContentSnippet", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("takes a title of 255 characters, counted as people do", async () => {
    const title = "🙂".repeat(255);
    await local.run("createContentSnippet", { title: "x".repeat(255), ...text });
    local.intercom.faults.add({ status: 201, body: { type: "content_snippet", id: "1" } });
    await local.run("createContentSnippet", { title, ...text });
    expect(local.lastRequest().json).toMatchObject({ title });
  });

  it.each([
    ["fr", "fr"],
    ["French", "fr"],
    ["PT-br", "pt-BR"],
    // Fin's, and no help center's.
    ["hi", "hi"],
  ])("sends the language %s as %s", async (locale, sent) => {
    await local.run("createContentSnippet", { title: TITLE, ...text, locale });
    expect(local.lastRequest().json).toMatchObject({ locale: sent });
  });

  it.each([
    [
      "a language that Fin does not speak",
      { locale: "xx" },
      422,
      "validation_error",
      /Locale must/,
    ],
    [
      "an unknown audience",
      { audienceIds: ["404"] },
      404,
      "parameter_invalid",
      /Audience IDs: nothing was saved, since one of them is unknown; Select Audience lists them\./,
    ],
  ])("says what to do about %s, and saves nothing", async (_, inputs, status, code, advice) => {
    const error = await local.fail("createContentSnippet", { title: TITLE, ...text, ...inputs });
    expect(error).toMatchObject({ status, code });
    expect(error.message).toMatch(advice);
    expect(local.intercom.workspace.contentSnippets.size).toBe(2);
  });

  it("is not sent again after a lost answer, which would make a second one", async () => {
    local.intercom.faults.add({ path: "/content_snippets", drop: "after" });
    await local.fail("createContentSnippet", { title: TITLE, ...text });
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Update Content Snippet", () => {
  it("changes nothing that was not given", async () => {
    const result = await local.run("updateContentSnippet", { contentSnippetId, title: "New" });
    expect(local.lastRequest().json).toEqual({ title: "New" });
    expect(result).toMatchObject({
      title: "New",
      body_markdown: "Open Settings, then Security.",
      ai_chatbot_availability: true,
      audience_ids: [4101],
    });
  });

  it("takes all audiences away by an empty list", async () => {
    const clearFields = ["audience_ids"];
    const result = await local.run("updateContentSnippet", { contentSnippetId, clearFields });
    expect(local.lastRequest().json).toEqual({ audience_ids: [] });
    expect(result).toMatchObject({ audience_ids: [] });
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [{ title: "x".repeat(256) }, "Title: 256 characters are more than the 255 allowed."],
    [
      { bodyMarkdown: "A", jsonBlocks: BLOCKS },
      "Body Markdown and Body Blocks are both filled in: remove one.",
    ],
    [
      { audienceIds: ["4102"], clearFields: ["audience_ids"] },
      "Audience IDs is filled in and listed in Clear Fields: remove one.",
    ],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("updateContentSnippet", { contentSnippetId, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Content Snippet", () => {
  it("is done when Intercom answers with nothing", async () => {
    expect(await local.run("deleteContentSnippet", { contentSnippetId })).toEqual({
      type: "content_snippet",
      id: contentSnippetId,
      deleted: true,
    });
    expect(local.intercom.workspace.contentSnippets.has(contentSnippetId)).toBe(false);
  });

  it("says that a procedure uses the snippet", async () => {
    const { id } = seeded.snippetInProcedure;
    const error = await local.fail("deleteContentSnippet", { contentSnippetId: id });
    expect(error).toMatchObject({ status: 422, code: "content_has_procedure_dependencies" });
    expect(error.message).toContain("take it out of the procedure first.");
  });
});

it.each([
  ["getContentSnippet", {}],
  ["updateContentSnippet", { title: "New" }],
  ["deleteContentSnippet", {}],
])("%s says where the IDs of snippets are", async (key, inputs) => {
  const error = await local.fail(key, { contentSnippetId: "404", ...inputs });
  expect(error).toMatchObject({ status: 404, code: "not_found" });
  // The refusal has no ID of the request, its headers do.
  expect(error).toHaveProperty("requestId", expect.stringMatching(/^[0-9a-z]{20}$/));
  expect(error.message).toContain(
    "No content snippet has this ID: Select Content Snippet lists them.",
  );
});

it.each([
  ["listContentSnippets", {}, "Read content snippets"],
  ["deleteContentSnippet", { contentSnippetId }, "Read and write content snippets"],
])("%s names the permission that it lacks", async (key, inputs, permission) => {
  local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
  const error = await local.fail(key, inputs);
  expect(error.message).toContain(`lacks the permission "${permission}"`);
});

describe("Select Content Snippet", () => {
  it("offers snippets by title and language, of every page", async () => {
    addSnippets(60);
    local.intercom.workspace.addContentSnippet({ id: "777", title: "" });
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectContentSnippet", { connection });
    expect(choices).toHaveLength(63);
    expect(choices).toContainEqual({ key: contentSnippetId, label: `${TITLE} (en)` });
    expect(choices).toContainEqual({ key: "777", label: "Untitled (en)" });
  });

  it.each(["attachTagToContentSnippet", "detachTagFromContentSnippet"])(
    "is offered by %s, whose refusal names it",
    async (key) => {
      const { inputs = [] } = component.actions[key] ?? {};
      const input = inputs.find((each) => each.key === "contentSnippetId");
      expect(input).toMatchObject({ dataSource: "selectContentSnippet" });
      const error = await local.fail(key, { contentSnippetId: "1", tagId: seeded.tag.id });
      expect(error.message).toContain(
        "No content snippet has this ID: List Content Snippets and Select Content Snippet",
      );
    },
  );
});
