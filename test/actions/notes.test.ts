import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const contact = {
  what: "Contact",
  path: `/contacts/${seeded.contact.id}/notes`,
  about: { contactId: seeded.contact.id },
  inputs: { id: seeded.contact.id },
  unknown: { status: 404, code: "not_found" },
};
const company = {
  what: "Company",
  path: `/companies/${seeded.company.id}/notes`,
  about: { companyId: seeded.company.id },
  inputs: { id: seeded.company.id },
  unknown: { status: 404, code: "company_not_found" },
};

describe.each([contact, company])("notes on a $what", ({ what, path, about, inputs, unknown }) => {
  const create = `create${what}Note`;
  const list = `list${what}Notes`;

  it("are created in the name of the token's owner", async () => {
    const note = await local.run(create, { ...inputs, body: "Call in May." });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path,
      query: {},
      json: { body: "Call in May." },
    });
    expect(note).toMatchObject({ type: "note", author: { id: seeded.admin.id } });
    expect(local.intercom.workspace.notes.get(String(note.id))).toMatchObject(about);
  });

  it("are created in the name of another admin, whose ID is text", async () => {
    const adminId = seeded.otherAdmin.id;
    const note = await local.run(create, { ...inputs, body: "Call in May.", adminId });
    expect(local.lastRequest().json).toEqual({ body: "Call in May.", admin_id: adminId });
    expect(note).toMatchObject({ author: { id: adminId } });
  });

  it("are not created twice when the answer is lost", async () => {
    const before = local.intercom.workspace.notes.size;
    local.intercom.faults.add({ method: "POST", drop: "after" });
    const error = await local.fail(create, { ...inputs, body: "Call in May." });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.intercom.workspace.notes.size).toBe(before + 1);
  });

  it("need an owner that exists, and an admin", async () => {
    const id = "5ba682d23d7cf92bef87bfff";
    expect(await local.fail(create, { id, body: "Call in May." })).toMatchObject(unknown);
    expect(await local.fail(list, { id })).toMatchObject(unknown);
    const error = await local.fail(create, { ...inputs, body: "Call in May.", adminId: "1" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });

  it("are listed by the page", async () => {
    const notes = await local.run(list, { ...inputs, page: "2", perPage: "25" });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path,
      query: { page: "2", per_page: "25" },
      json: undefined,
    });
    expect(notes).toMatchObject({ type: "list", data: [], total_count: 1 });
  });

  it("are fetched all, in pages of Intercom's size", async () => {
    for (let number = 0; number < 60; number += 1) {
      local.intercom.workspace.addNote({ ...about, body: `${number}` });
    }
    const notes = await local.run<{ data: object[] }>(list, { ...inputs, fetchAll: true });
    expect(notes.data).toHaveLength(61);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { page: "1" },
      { page: "2" },
    ]);
  });
});

describe("Get Note", () => {
  it.each([
    [seeded.contactNote.id, { contact: { type: "contact", id: seeded.contact.id } }],
    [seeded.companyNote.id, { company: { type: "company", id: seeded.company.id } }],
  ])("returns the note %s and whom it is about", async (id, about) => {
    expect(await local.run("getNote", { id })).toMatchObject({ type: "note", id, ...about });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: `/notes/${id}`, query: {} });
  });

  it("fails for an unknown note", async () => {
    expect(await local.fail("getNote", { id: "404" })).toMatchObject({
      name: "IntercomError",
      status: 404,
      code: "not_found",
    });
  });
});
