import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const NEW = { title: "Clean the lid", authorId: seeded.otherAdmin.id };
const sent = () => local.lastRequest().json as Record<string, unknown>;
const last = () => [...local.intercom.workspace.articles.values()].at(-1);

describe("Create Article", () => {
  it("makes a draft unless State says otherwise", async () => {
    expect(await local.run("createArticle", { ...NEW, state: "draft" })).toMatchObject({
      state: "draft",
      url: null,
    });
    expect(sent()).toMatchObject({ state: "draft" });
    expect(await local.run("createArticle", { ...NEW, state: "" })).toMatchObject({
      state: "draft",
    });
    expect(sent()).not.toHaveProperty("state");
    expect(await local.run("createArticle", { ...NEW, state: "Published" })).toMatchObject({
      state: "published",
      url: expect.stringContaining("https://"),
    });
  });

  it("sends the ID of the parent as a number and gets it back in a list", async () => {
    const article = await local.run("createArticle", { ...NEW, parentId: "159" });
    expect(sent()).toMatchObject({ parent_id: 159 });
    expect(article).toMatchObject({ parent_ids: [159] });
  });

  it("sends no Parent Type without a parent, and refuses a section without its ID", async () => {
    await local.run("createArticle", { ...NEW, parentType: "collection" });
    expect(sent()).not.toHaveProperty("parent_type");
    const error = await local.fail("createArticle", { ...NEW, parentType: "section" });
    expect(error.message).toBe("Parent Type: it needs Parent ID, the ID of the section.");
    expect(local.requests()).toHaveLength(1);
  });

  it("leaves the availability to Intercom unless it is chosen", async () => {
    await local.run("createArticle", { ...NEW, finAvailability: "" });
    expect(Object.keys(sent()).filter((name) => /availability/.test(name))).toEqual([]);
    expect(last()?.contents.get("en")).toMatchObject({ ai_chatbot_availability: true });
    await local.run("createArticle", { ...NEW, finAvailability: "No" });
    expect(last()?.contents.get("en")).toMatchObject({ ai_chatbot_availability: false });
  });

  it("is not sent again when its answer was lost", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    const error = await local.fail("createArticle", NEW);
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toEqual(["POST /articles"]);
  });
});

describe("refused before any request", () => {
  it.each<[string, object, string]>([
    [
      "two bodies",
      { body: "<p>a</p>", bodyMarkdown: "a" },
      "Body and Body Markdown are both filled in: remove one.",
    ],
    [
      "two schedules",
      {
        state: "published",
        scheduledPublishAt: "2031-01-01",
        scheduledUnpublishAt: "2031-02-01",
      },
      "Scheduled Publish At and Scheduled Unpublish At are both filled in: an article has one of them.",
    ],
    [
      "a draft to be published",
      { state: "draft", scheduledPublishAt: "2031-01-01" },
      "Scheduled Publish At: choose the State Published, which then begins at that time.",
    ],
    [
      "a draft to be taken back",
      { state: "draft", scheduledUnpublishAt: "2031-01-01" },
      "Scheduled Unpublish At: it needs the State Published.",
    ],
    [
      "a time that has passed",
      { state: "published", scheduledPublishAt: "2020-01-01" },
      'Scheduled Publish At: "2020-01-01" is in the past.',
    ],
    [
      "audiences twice",
      { audienceIds: ["4101"], translatedContent: { fr: { title: "a", audience_ids: [4102] } } },
      "Audience IDs: they apply to all languages, over the audience_ids of Translated Content. Leave one of them.",
    ],
    [
      "an author by email",
      { authorId: "zoe@example.com" },
      'Author ID: "zoe@example.com" is an email address; the ID of a teammate is a whole number. Select Admin lists them.',
    ],
    [
      "a language that there is not",
      { translatedContent: { xx: { title: "a" } } },
      'Translated Content: "xx" is not a language of help centers; codes are such as en and pt-BR.',
    ],
    [
      "a language twice",
      { translatedContent: { fr: { title: "a" }, French: { title: "b" } } },
      'Translated Content: "fr" is given more than once.',
    ],
    [
      "a translation with two bodies",
      { translatedContent: { fr: { body: "<p>a</p>", body_markdown: "a" } } },
      "Translated Content, fr: body and body_markdown are both given: remove one.",
    ],
    [
      "an unknown field of a translation",
      { translatedContent: { fr: { titel: "a" } } },
      'Translated Content, fr: "titel" cannot be written. Write "title".',
    ],
    [
      "what only answers have",
      { translatedContent: { fr: { created_at: 1 } } },
      'Translated Content, fr: "created_at" cannot be written. Known: title,',
    ],
    [
      "a translation without anything",
      { translatedContent: { fr: {} } },
      "Translated Content, fr: it has no fields.",
    ],
    [
      "a translation that is text",
      { translatedContent: { fr: "Bonjour" } },
      "Translated Content, fr:",
    ],
    [
      "a state that there is not",
      { translatedContent: { fr: { state: "live" } } },
      'Translated Content, fr, state: "live" is not one of published, draft.',
    ],
  ])("is %s", async (_what, inputs, reason) => {
    const error = await local.fail("createArticle", { ...NEW, ...inputs });
    expect(error.message).toContain(reason);
    expect(local.requests()).toEqual([]);
  });
});

describe("a translation", () => {
  it("arrives with every field, in the types that Intercom takes", async () => {
    const fr = {
      title: "Nettoyer",
      description: "",
      body_markdown: "Avec **eau**.",
      author_id: "991267645",
      state: "Published",
      audience_ids: ["4101", 4102],
      ai_chatbot_availability: "no",
      ai_copilot_availability: true,
      ai_sales_agent_availability: false,
    };
    const article = await local.run("createArticle", {
      ...NEW,
      translatedContent: JSON.stringify({
        French: fr,
        de: { title: "Putzen", audience_ids: null },
      }),
    });
    expect(sent().translated_content).toEqual({
      fr: {
        ...fr,
        author_id: 991267645,
        state: "published",
        audience_ids: [4101, 4102],
        ai_chatbot_availability: false,
      },
      de: { title: "Putzen", audience_ids: null },
    });
    expect(article).toMatchObject({
      translated_content: { fr: { title: "Nettoyer", state: "published" }, de: { state: "draft" } },
    });
  });

  it("in a language that the help center does not have is refused by Intercom", async () => {
    const error = await local.fail("createArticle", {
      ...NEW,
      translatedContent: { ja: { title: "a" } },
    });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toContain("The help center does not have this language");
  });
});

describe("schedules", () => {
  it("go out in ISO 8601 and come back in Unix seconds", async () => {
    const article = await local.run("createArticle", {
      ...NEW,
      state: "published",
      scheduledPublishAt: "1927616400",
    });
    expect(sent()).toMatchObject({ scheduled_publish_at: "2031-01-31T09:00:00.000Z" });
    expect(article).toMatchObject({ scheduled_publish_at: 1927616400, state: "draft" });
  });
});

describe("unknown audiences", () => {
  it("are refused as a whole, with where they are", async () => {
    const before = local.intercom.workspace.articles.size;
    const error = await local.fail("createArticle", { ...NEW, audienceIds: ["4101", "1"] });
    expect(sent()).toMatchObject({ audience_ids: [4101, 1] });
    expect(error.message).toContain(
      "No audience has one of the Audience IDs: Select Audience lists them. Nothing was saved.",
    );
    expect(local.intercom.workspace.articles.size).toBe(before);
  });
});

describe("an author who must not write articles", () => {
  const ADVICE =
    "The teammate of Author ID may lack the right to write articles: choose another by Select Admin.";

  it.each([
    ["createArticle", NEW],
    ["updateArticle", { articleId: "125", mode: "live", authorId: NEW.authorId }],
    ["stageArticleDraft", { articleId: "125", authorId: NEW.authorId }],
    ["upsertArticle", { ...NEW, state: "draft" }],
  ])("is no dead token for %s", async (key, inputs) => {
    local.intercom.workspace.authorsWithoutRight.add(NEW.authorId);
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ name: "IntercomError", status: 401, retryable: false });
    expect(error.message).toContain(ADVICE);
  });

  it("may be meant where Intercom says that a permission is missing", async () => {
    local.intercom.faults.add({
      status: 401,
      code: "token_unauthorized",
      message: "Not authorized to access resource",
    });
    const error = await local.fail("createArticle", NEW);
    expect(error).toMatchObject({ name: "IntercomError", code: "token_unauthorized" });
    expect(error.message).toContain('lacks the permission "Read and write articles"');
    expect(error.message).toContain(`. ${ADVICE}`);
  });

  it.each([undefined, "Access Token Invalid"])(
    "may be meant where Intercom blames the token (%s)",
    async (message) => {
      local.intercom.faults.add({ status: 401, code: "unauthorized", message });
      const error = await local.fail("createArticle", NEW);
      expect(error).toMatchObject({ name: "ConnectionError" });
      expect(error.message).toContain("Check that the token is complete");
      expect(error.message).toContain(ADVICE);
    },
  );

  it.each([
    ["createArticle", NEW, { status: 401, code: "token_revoked" }],
    ["getArticle", { articleId: "125" }, { status: 401, code: "unauthorized" }],
    [
      "getArticle",
      { articleId: "125" },
      { status: 401, code: "unauthorized", message: "Not allowed to do this" },
    ],
  ])("is not meant by %s %j %j", async (key, inputs, fault) => {
    local.intercom.faults.add(fault);
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(error.message).not.toContain("Author ID");
  });
});
