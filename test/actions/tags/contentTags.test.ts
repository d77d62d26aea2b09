import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const tagId = "17514";

describe("Get Tag", () => {
  it("returns the tag", async () => {
    expect(await local.run("getTag", { id: seeded.tag.id })).toEqual({
      type: "tag",
      id: seeded.tag.id,
      name: seeded.tag.name,
    });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/tags/17513",
      query: {},
      json: undefined,
    });
  });

  it("fails for an unknown one", async () => {
    expect(await local.fail("getTag", { id: "1" })).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});

describe.each([
  ["Article", "articleId", seeded.taggedContent.article, "articles"],
  ["InternalArticle", "internalArticleId", seeded.taggedContent.internalArticle, "articles"],
  ["ContentSnippet", "contentSnippetId", seeded.taggedContent.contentSnippet, "content snippets"],
])("the tags of %s", (name, input, path, permitted) => {
  const attach = `attachTagTo${name}`;
  const detach = `detachTagFrom${name}`;
  const id = path.split("/").at(-1);
  const tags = () => [...(local.intercom.workspace.contentTags.get(path)?.keys() ?? [])];

  it("are attached, in the name of an admin when one is given", async () => {
    const tag = await local.run(attach, { [input]: id, tagId, adminId: seeded.otherAdmin.id });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `${path}/tags`,
      query: {},
      json: { id: tagId, admin_id: seeded.otherAdmin.id },
    });
    expect(tag).toMatchObject({ id: tagId, applied_by: { id: seeded.otherAdmin.id } });
    await local.run(attach, { [input]: id, tagId });
    expect(local.lastRequest().json).toEqual({ id: tagId });
    expect(tags()).toEqual([seeded.tag.id, tagId]);
  });

  it("are attached although the first answer is lost", async () => {
    local.intercom.faults.add({ path: `${path}/tags`, drop: "after" });
    expect(await local.run(attach, { [input]: id, tagId })).toMatchObject({ id: tagId });
    expect(local.requests()).toHaveLength(2);
  });

  it("are detached, without a body", async () => {
    const tag = await local.run(detach, { [input]: id, tagId: seeded.tag.id });
    expect(local.lastRequest()).toEqual({
      method: "DELETE",
      path: `${path}/tags/${seeded.tag.id}`,
      query: {},
      json: undefined,
    });
    expect(tag).toMatchObject({ id: seeded.tag.id, applied_at: null });
    expect(tags()).toEqual([]);
  });

  it.each([attach, detach])("cannot be those of an unknown record (%s)", async (key) => {
    const error = await local.fail(key, { [input]: "1", tagId: seeded.tag.id });
    expect(error).toMatchObject({ status: 404 });
    expect(error.code).toMatch(/^(internal_)?(article|content_snippet)_not_found$/);
  });

  it.each([attach, detach])("need a permission of their own (%s)", async (key) => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Write tags"]),
    });
    const error = await local.fail(key, { [input]: id, tagId });
    expect(error.message).toContain(`lacks the permission "Read and write ${permitted}"`);
  });
});
