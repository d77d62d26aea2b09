import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: sourceId } = seeded.contentImportSource;
const { id: crawledId } = seeded.crawledSource;
const SOURCES = "/ai/content_import_sources";

const source = (id: string) => local.intercom.workspace.contentImportSources.get(id);
const livePages = () =>
  [...local.intercom.workspace.externalPages.values()]
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ id }) => id);

itSends(local, [
  [
    "listContentImportSources",
    { page: "2", perPage: "1" },
    `GET ${SOURCES}?page=2&per_page=1`,
    undefined,
  ],
  ["getContentImportSource", { sourceId }, `GET ${SOURCES}/33`, undefined],
  [
    "createContentImportSource",
    { url: "https://wiki.example.com", status: "Deactivated", audienceIds: ["4101"] },
    `POST ${SOURCES}`,
    {
      url: "https://wiki.example.com",
      sync_behavior: "api",
      status: "deactivated",
      audience_ids: [4101],
    },
  ],
  [
    "deleteContentImportSource",
    { sourceId, confirmDeletion: true },
    `DELETE ${SOURCES}/33`,
    undefined,
  ],
]);

interface Sources {
  data: { id: number; url: string }[];
  total_count: number;
}

describe("List Content Import Sources", () => {
  it("fetches every page, although Intercom counts deleted sources too", async () => {
    for (let number = 0; number < 70; number += 1) {
      local.intercom.workspace.addContentImportSource({ url: `https://${number}.example.com` });
    }
    for (const id of ["64", "70"]) Object.assign(source(id) ?? {}, { isDeleted: true });
    const { data, total_count } = await local.run<Sources>("listContentImportSources", {
      fetchAll: "true",
    });
    expect(new Set(data.map(({ id }) => id)).size).toBe(70);
    expect([data.length, total_count]).toEqual([70, 70]);
  });
});

describe("Create Content Import Source", () => {
  it("is not repeated after a lost answer, since that could make another source", async () => {
    const before = local.intercom.workspace.contentImportSources.size;
    local.intercom.faults.add({ drop: "after", method: "POST" });
    const error = await local.fail("createContentImportSource", {
      url: "https://wiki.example.com",
    });
    expect(error.message).toContain("it was not repeated, since that could do it twice");
    expect(local.intercom.workspace.contentImportSources.size).toBe(before + 1);
  });

  it.each([
    "http://localhost:8080/docs",
    "https://wiki",
    "https://10.0.0.7/wiki",
    "https://[::1]/wiki",
    "https://wiki.internal",
  ])("refuses %s, which Intercom cannot reach, before any request", async (url) => {
    const { message } = await local.fail("createContentImportSource", { url });
    expect(message).toMatch(/^URL: ".+" has no public domain name, such as help\.example\.com\.$/);
    expect(local.requests()).toEqual([]);
  });

  it("says that an audience is unknown", async () => {
    const error = await local.fail("createContentImportSource", {
      url: "https://wiki.example.com",
      audienceIds: ["4101", "404"],
    });
    expect(error.message).toContain(
      "Audience IDs: no audience has one of these IDs: Select Audience lists them.",
    );
  });
});

describe("Update Content Import Source", () => {
  const update = (inputs: Record<string, unknown>) =>
    local.run("updateContentImportSource", { sourceId, ...inputs });

  it("repeats what Intercom requires, so that nothing else changes", async () => {
    Object.assign(source(sourceId) ?? {}, { status: "deactivated", audience_ids: [4101] });
    await update({ audienceIds: ["4102"] });
    expect(local.lastRequest()).toMatchObject({
      method: "PUT",
      path: `${SOURCES}/33`,
      json: {
        url: "https://help.example.com",
        sync_behavior: "api",
        status: "deactivated",
        audience_ids: [4102],
      },
    });
    expect(source(sourceId)).toMatchObject({ status: "deactivated", audience_ids: [4102] });
  });

  it("leaves audiences as they are, and takes them away for []", async () => {
    Object.assign(source(sourceId) ?? {}, { audience_ids: [4101] });
    await update({ status: "active" });
    expect(source(sourceId)?.audience_ids).toEqual([4101]);
    await update({ audienceIds: ["[]"] });
    expect(local.lastRequest().json).toMatchObject({ audience_ids: [] });
    expect(source(sourceId)?.audience_ids).toEqual([]);
  });

  it("writes automated where Intercom says automatic", async () => {
    await update({ sourceId: crawledId, status: "deactivated" });
    expect(local.lastRequest().json).toMatchObject({ sync_behavior: "automated" });
    expect(source(crawledId)).toMatchObject({ sync_behavior: "automatic", status: "deactivated" });
    await update({ sourceId: crawledId, syncBehavior: "manual" });
    expect(source(crawledId)).toMatchObject({ sync_behavior: "manual", status: "deactivated" });
    await update({ sourceId: crawledId, syncBehavior: "automatic" });
    expect(source(crawledId)?.sync_behavior).toBe("automatic");
  });

  it.each([
    [crawledId, "api", "Automatic"],
    [sourceId, "manual", "API"],
  ])("changes no behavior to or from API (%s to %s)", async (id, syncBehavior, present) => {
    const error = await local.fail("updateContentImportSource", { sourceId: id, syncBehavior });
    expect(error.message).toBe(
      `Sync Behavior: that of this source is ${present}, and Intercom changes none to or from API.`,
    );
    expect(local.requests()).toEqual([`GET ${SOURCES}/${id}`]);
  });

  it("accepts the behavior that a source has", async () => {
    await update({ syncBehavior: "api" });
    expect(local.lastRequest().json).toMatchObject({ sync_behavior: "api" });
  });

  it("changes the URL of a source for the API, and of no other", async () => {
    await update({ url: "https://support.example.com" });
    expect(source(sourceId)?.url).toBe("https://support.example.com");
    await update({ sourceId: crawledId, url: "https://docs.example.com/" });
    expect(local.requests().at(-1)).toBe(`PUT ${SOURCES}/${crawledId}`);
    const url = "https://support.example.com";
    const error = await local.fail("updateContentImportSource", { sourceId: crawledId, url });
    expect(error.message).toBe(
      "URL: the Sync Behavior of this source is Automatic, so that its URL stays https://docs.example.com/.",
    );
    expect(local.requests().at(-1)).toBe(`GET ${SOURCES}/${crawledId}`);
  });

  it("gives the pages that there are its audiences, when asked to", async () => {
    const page = () => local.intercom.workspace.externalPages.get(seeded.externalPage.id);
    await update({ audienceIds: ["4101"] });
    expect(page()?.audienceIds).toBeUndefined();
    await update({ audienceIds: ["4101"], applyAudienceToExistingContent: "true" });
    expect(page()?.audienceIds).toEqual([4101]);
  });

  it("sends nothing when there is nothing to change", async () => {
    const error = await local.fail("updateContentImportSource", { sourceId });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Content Import Source", () => {
  it.each([undefined, "false", ""])("deletes nothing unless confirmed (%p)", async (confirm) => {
    const error = await local.fail("deleteContentImportSource", {
      sourceId,
      confirmDeletion: confirm,
    });
    expect(error.message).toBe(
      "Confirm Deletion of All Pages: it must be true, since all external pages of the source are deleted with it.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("is done when Intercom answers with nothing, and takes the pages along", async () => {
    expect(
      await local.run("deleteContentImportSource", { sourceId, confirmDeletion: "true" }),
    ).toEqual({ type: "content_import_source", id: sourceId, deleted: true });
    expect(livePages()).toEqual([seeded.crawledPage.id]);
  });
});

describe("an unknown source", () => {
  it.each([
    ["getContentImportSource", {}],
    ["updateContentImportSource", { status: "active" }],
    ["deleteContentImportSource", { confirmDeletion: "true" }],
  ])("is reported by %s with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, { sourceId: "404", ...inputs });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No content import source has this ID: Select Content Import Source lists them.",
    );
  });

  it("is refused before any request when its ID is a URL", async () => {
    const error = await local.fail("getContentImportSource", {
      sourceId: "https://help.example.com",
    });
    expect(error.message).toBe(
      'Content Import Source ID: "https://help.example.com" is a URL; the ID of a content import source is a whole number. Select Content Import Source lists them.',
    );
    expect(local.requests()).toEqual([]);
  });
});

describe("Select Content Import Source", () => {
  it("says how pages come, and which are not in use", async () => {
    Object.assign(source(crawledId) ?? {}, { status: "deactivated" });
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectContentImportSource", { connection })).toEqual([
      { key: sourceId, label: "https://help.example.com (API)" },
      { key: crawledId, label: "https://docs.example.com/ (Automatic, deactivated)" },
    ]);
  });
});
