import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

itSends(local, [
  ["listTags", {}, "GET /tags", undefined],
  ["deleteTag", { id: seeded.tag.id }, `DELETE /tags/${seeded.tag.id}`, undefined],
  ["createTag", { name: "Galley" }, "POST /tags", { name: "Galley" }],
  [
    "updateTag",
    { id: seeded.tag.id, name: "Freelance" },
    "POST /tags",
    { id: seeded.tag.id, name: "Freelance" },
  ],
]);

describe("Create Tag", () => {
  it("returns the tag", async () => {
    const tag = await local.run("createTag", { name: "Galley" });
    expect(tag).toMatchObject({ type: "tag", id: expect.any(String), name: "Galley" });
    expect(local.intercom.workspace.tags.get(String(tag.id))?.name).toBe("Galley");
  });

  it("returns the tag that has the name already, whatever its capital letters", async () => {
    const tag = await local.run("createTag", { name: "INDEPENDENT" });
    expect(tag.id).toBe(seeded.tag.id);
  });

  it("refuses a blank name before any request", async () => {
    const error = await local.fail("createTag", { name: "  " });
    expect(error.message).toBe("Name is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("names the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read tags"]),
    });
    const error = await local.fail("createTag", { name: "Galley" });
    expect(error).toMatchObject({ status: 401, code: "token_unauthorized", retryable: false });
    expect(error.message).toMatch(
      /^Intercom refused Create Tag: token_unauthorized, "[^"]+" \(HTTP 401, request [0-9a-z]{20}\)\. The Intercom app lacks the permission "Write tags"/,
    );
  });
});

describe("Update Tag", () => {
  it("returns the renamed tag", async () => {
    const tag = await local.run("updateTag", { id: seeded.tag.id, name: "Freelance" });
    expect(tag).toMatchObject({ type: "tag", id: seeded.tag.id, name: "Freelance" });
  });

  it("fails for an unknown tag", async () => {
    const error = await local.fail("updateTag", { id: "404", name: "Freelance" });
    expect(error).toMatchObject({ name: "IntercomError", status: 404, code: "not_found" });
  });

  it("fails when Intercom answers about another tag", async () => {
    local.intercom.faults.add({
      path: "/tags",
      status: 200,
      body: { type: "tag", id: "17514", name: "Freelance" },
    });
    const error = await local.fail("updateTag", { id: seeded.tag.id, name: "Freelance" });
    expect(error.message).toBe(
      'Tag ID: Intercom did not rename the tag 17513; "Freelance" is the tag 17514.',
    );
  });
});

describe("Delete Tag", () => {
  it("deletes, and returns the id although Intercom answers nothing", async () => {
    expect(await local.run("deleteTag", { id: seeded.tag.id })).toEqual({
      type: "tag",
      id: seeded.tag.id,
      deleted: true,
    });
    expect(local.intercom.workspace.tags.has(seeded.tag.id)).toBe(false);
  });

  it("names what depends on the tag", async () => {
    local.intercom.workspace.addSegment("Freelancers", { tagId: seeded.tag.id });
    const error = await local.fail("deleteTag", { id: seeded.tag.id });
    expect(error).toMatchObject({ status: 400, code: "tag_has_dependent_objects" });
    expect(error.message).toContain("Freelancers");
    expect(local.intercom.workspace.tags.has(seeded.tag.id)).toBe(true);
  });
});

describe("List Tags", () => {
  it("returns all tags as a list", async () => {
    const tags = await local.run<{ id: string; name: string }[]>("listTags");
    expect(tags.map(({ id }) => id)).toEqual([...local.intercom.workspace.tags.keys()]);
  });

  it("does not take an answer without a list for an empty list", async () => {
    local.intercom.faults.add({
      path: "/tags",
      status: 200,
      body: { type: "list" },
      headers: { "retry-after": "0" },
      times: 99,
    });
    const error = await local.fail("listTags");
    expect(error.message).toMatch(/^Intercom answered List Tags unreadably/);
  });
});
