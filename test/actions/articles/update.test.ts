import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const LIVE = { articleId: seeded.otherArticle.id, mode: "live" };
const DRAFT = { ...LIVE, mode: "draft" };
const PUBLISH = { ...LIVE, mode: "draft_and_publish" };
const content = (locale = "en", id: string = seeded.otherArticle.id) =>
  local.intercom.workspace.articles.get(id)?.contents.get(locale);
const sent = () => local.lastRequest().json;

describe("Publish Mode", () => {
  it("has to be chosen", async () => {
    const error = await local.fail("updateArticle", { articleId: "126", title: "New" });
    expect(error.message).toContain("Publish Mode is required");
    expect(local.requests()).toEqual([]);
  });

  it("Live at Once shows a change to readers", async () => {
    await local.run("updateArticle", { ...LIVE, title: "New" });
    expect(local.requests()).toEqual(["PUT /articles/126"]);
    expect(content()).toMatchObject({ title: "New", state: "published" });
    expect(content()?.draft).toBeUndefined();
  });

  it("Live at Once adds to a draft that is pending, as the answer says", async () => {
    const article = await local.run("updateArticle", {
      ...LIVE,
      articleId: "125",
      title: "New",
    });
    expect(article).toMatchObject({ has_unpublished_changes: true, title: seeded.article.title });
    expect(content("en", "125")?.draft).toMatchObject({ title: "New" });
  });

  it("As Draft stages a change", async () => {
    const article = await local.run("updateArticle", { ...DRAFT, title: "New" });
    expect(local.requests()).toEqual(["PUT /articles/126/draft"]);
    expect(sent()).toEqual({ title: "New" });
    expect(article).toMatchObject({ title: "New", has_unpublished_changes: true });
    expect(content()).toMatchObject({ title: seeded.otherArticle.title });
  });

  it("As Draft and Publish stages a change and publishes its languages only", async () => {
    const article = await local.run("updateArticle", {
      ...PUBLISH,
      articleId: "125",
      translatedContent: '{"fr":{"title":"Nouveau"}}',
    });
    expect(local.requests()).toEqual([
      "PUT /articles/125/draft",
      "POST /articles/125/draft/publish",
    ]);
    expect(sent()).toEqual({ locales: ["fr"] });
    expect(article).toMatchObject({ translated_content: { fr: { title: "Nouveau" } } });
    // What was staged before in another language stays so.
    expect(content("en", "125")?.draft).toBeDefined();
  });

  it("As Draft and Publish publishes the default language for the fields of the article", async () => {
    await local.run("updateArticle", {
      ...PUBLISH,
      articleId: "125",
      title: "New",
      translatedContent: { fr: { title: "Nouveau" } },
    });
    expect(sent()).toEqual({ locales: ["en", "fr"] });
    expect(content("en", "125")).toMatchObject({ title: "New", draft: undefined });
  });

  it("As Draft and Publish sends no languages in a help center of one", async () => {
    local.intercom.settings.helpCenterLocales = ["en"];
    await local.run("updateArticle", { ...PUBLISH, title: "New" });
    expect(local.requests()).toEqual([
      "PUT /articles/126/draft",
      "POST /articles/126/draft/publish",
    ]);
    expect(sent()).toBeUndefined();
    expect(content()).toMatchObject({ title: "New", draft: undefined });
  });

  it.each([[["en"]], [["en", "fr"]]])(
    "As Draft and Publish publishes nothing that readers see already (%j)",
    async (locales) => {
      local.intercom.settings.helpCenterLocales = locales;
      const logs: string[] = [];
      const inputs = { ...PUBLISH, title: seeded.otherArticle.title };
      const article = await local.run("updateArticle", inputs, { logs });
      expect(local.requests()).toEqual(["PUT /articles/126/draft"]);
      expect(article).toMatchObject({ has_unpublished_changes: false });
      expect(logs.join()).toContain("nothing to publish");
    },
  );

  it("As Draft and Publish says what is saved when it cannot be published", async () => {
    local.intercom.faults.add({ method: "POST", status: 400, code: "parameter_invalid" });
    const error = await local.fail("updateArticle", { ...PUBLISH, title: "New" });
    expect(error).toMatchObject({ saved: ["the draft"], unsaved: ["its publication"] });
    expect(error.message).toContain(
      "Saved: the draft. Not saved: its publication. Running the step again finishes the work.",
    );
    await local.run("updateArticle", { ...PUBLISH, title: "New" });
    expect(content()).toMatchObject({ title: "New", draft: undefined });
  });

  it.each([DRAFT, PUBLISH])("$mode says how to change what is not published", async (inputs) => {
    const error = await local.fail("updateArticle", { ...inputs, articleId: "127", title: "New" });
    expect(error).toMatchObject({ status: 422 });
    expect(error).not.toHaveProperty("saved");
    expect(error.message).toContain(
      "Update Article with the Publish Mode Live at Once changes an article that is not published",
    );
  });

  it.each<[object, string]>([
    [{ state: "published" }, "State"],
    [{ parentId: "159" }, "Parent ID"],
    [{ audienceIds: ["4101"] }, "Audience IDs"],
    [{ clearFields: ["audience_ids"] }, "Audience IDs"],
    [{ finAvailability: "true" }, "Available to Fin"],
    [{ copilotAvailability: "false" }, "Available to Copilot"],
    [{ salesAgentAvailability: "true" }, "Available to Sales Agent"],
    [{ scheduledPublishAt: "2031-01-01" }, "Scheduled Publish At"],
    [{ scheduledUnpublishAt: "2031-01-01" }, "Scheduled Unpublish At"],
    [{ translatedContent: { fr: { state: "draft" } } }, "state of fr in Translated Content"],
    [
      { finAvailability: "true", translatedContent: { fr: { audience_ids: [] } } },
      "Available to Fin, audience_ids of fr in Translated Content",
    ],
  ])("of a draft refuses what Intercom would ignore: %j", async (inputs, named) => {
    for (const mode of [DRAFT, PUBLISH]) {
      const error = await local.fail("updateArticle", { ...mode, title: "New", ...inputs });
      expect(error.message).toContain(
        `A draft takes text only, and Intercom would ignore ${named}: leave out`,
      );
    }
    expect(local.requests()).toEqual([]);
  });

  it("of a draft takes all text, and a description to empty", async () => {
    await local.run("updateArticle", {
      ...DRAFT,
      body: "<p>Hi</p>",
      authorId: seeded.otherAdmin.id,
      clearFields: ["description"],
    });
    expect(sent()).toEqual({ body: "<p>Hi</p>", author_id: 991267646, description: "" });
  });
});

describe("Update Article", () => {
  it("leaves the state unless it is chosen", async () => {
    await local.run("updateArticle", { ...LIVE, articleId: "127", title: "New" });
    expect(content("en", "127")).toMatchObject({ title: "New", state: "draft" });
    await local.run("updateArticle", { ...LIVE, articleId: "127", state: "published" });
    expect(sent()).toEqual({ state: "published" });
    expect(content("en", "127")).toMatchObject({ state: "published" });
    await local.run("updateArticle", { ...LIVE, articleId: "127", state: "draft" });
    expect(content("en", "127")).toMatchObject({ state: "draft" });
  });

  it("sends the ID of the parent as text", async () => {
    const article = await local.run("updateArticle", { ...LIVE, parentId: 147 });
    expect(sent()).toEqual({ parent_id: "147", parent_type: "collection" });
    expect(article).toMatchObject({ parent_ids: [147] });
  });

  it("empties each field as Intercom wants it", async () => {
    const clearFields = ["description", "audience_ids", "scheduled_publish_at"];
    await local.run("updateArticle", { ...LIVE, audienceIds: ["4101"] });
    expect(content()?.audience_ids).toEqual([4101]);
    await local.run("updateArticle", { ...LIVE, clearFields });
    expect(sent()).toEqual({ description: "", audience_ids: [], scheduled_publish_at: null });
    expect(content()).toMatchObject({ audience_ids: [], description: "" });
    await local.run("updateArticle", { ...LIVE, clearFields: ["scheduled_unpublish_at"] });
    expect(sent()).toEqual({ scheduled_unpublish_at: null });
  });

  it("refuses to fill in and empty a field, or to change nothing", async () => {
    const both = { ...LIVE, audienceIds: ["4101"], clearFields: ["audience_ids"] };
    const errors = [
      await local.fail("updateArticle", both),
      await local.fail("updateArticle", { ...LIVE, clearFields: ["title"] }),
      await local.fail("updateArticle", LIVE),
      await local.fail("stageArticleDraft", { articleId: "126" }),
    ];
    expect(errors.map(({ message }) => message)).toEqual([
      "Audience IDs is filled in and listed in Clear Fields: remove one.",
      'Clear Fields: "title" is not one of description, audience_ids, scheduled_publish_at, scheduled_unpublish_at.',
      "There is nothing to change: every field was left blank.",
      "There is nothing to change: every field was left blank.",
    ]);
    expect(local.requests()).toEqual([]);
  });

  it("gives audiences to all languages", async () => {
    await local.run("updateArticle", { ...LIVE, articleId: "125", audienceIds: ["4102"] });
    expect(content("fr", "125")?.audience_ids).toEqual([4102]);
  });

  it.each([
    [undefined, "No audience has one of the Audience IDs: Select Audience lists them."],
    [
      { status: 404, code: "not_found", message: "Resource Not Found" },
      "No article has this ID, or no audience has one of the Audience IDs",
    ],
  ])("says of unknown audiences where they are (%j)", async (fault, advice) => {
    if (fault) local.intercom.faults.add(fault);
    const error = await local.fail("updateArticle", { ...LIVE, title: "New", audienceIds: ["1"] });
    expect(error.message).toContain(advice);
    expect(content()).toMatchObject({ title: seeded.otherArticle.title });
  });

  it("holds a change of a published article back until a time that comes with it", async () => {
    const inputs = { ...LIVE, title: "New", scheduledPublishAt: "2031-01-31T09:00:00Z" };
    const article = await local.run("updateArticle", inputs);
    expect(article).toMatchObject({
      title: seeded.otherArticle.title,
      has_unpublished_changes: true,
      scheduled_publish_at: 1927616400,
    });
  });

  it("says that only a published article can be taken back", async () => {
    const inputs = { ...LIVE, articleId: "127", scheduledUnpublishAt: "2031-01-31T09:00:00Z" };
    const error = await local.fail("updateArticle", inputs);
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toContain(
      "Scheduled Unpublish At needs an article that has been published.",
    );
  });

  it("returns HTML as Intercom rewrites it, and Markdown as it was sent", async () => {
    const html = await local.run("updateArticle", { ...LIVE, body: "<p>Use <b>water</b></p>" });
    expect(html).toMatchObject({ body: '<p class="no-margin">Use <b>water</b></p>' });
    const bodyMarkdown = "Use **water**";
    expect(await local.run("updateArticle", { ...LIVE, bodyMarkdown })).toMatchObject({
      body_markdown: bodyMarkdown,
    });
  });
});
