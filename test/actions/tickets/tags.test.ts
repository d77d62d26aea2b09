import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.ticket;

const adminId = seeded.admin.id;

describe("Attach Tag to Ticket", () => {
  const inputs = { id: "774", tagId: seeded.tag.id, adminId };

  it("sends tag and admin, and is repeated when the answer is lost", async () => {
    local.intercom.faults.add({ drop: "after" });
    const tag = await local.run("attachTagToTicket", inputs);
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tickets/774/tags",
      query: {},
      json: { id: seeded.tag.id, admin_id: adminId },
    });
    expect(tag).toMatchObject({ type: "tag", id: seeded.tag.id, applied_by: { id: adminId } });
    expect(local.requests()).toHaveLength(2);
  });

  it("fails for an unknown tag", async () => {
    const error = await local.fail("attachTagToTicket", { ...inputs, tagId: "404" });
    expect(error).toMatchObject({ status: 404, code: "tag_not_found" });
  });
});

describe("Detach Tag from Ticket", () => {
  it("sends the admin in the body of the DELETE", async () => {
    const tag = await local.run("detachTagFromTicket", { id, tagId: seeded.tag.id, adminId });
    expect(local.lastRequest()).toEqual({
      method: "DELETE",
      path: `/tickets/${id}/tags/${seeded.tag.id}`,
      query: {},
      json: { admin_id: adminId },
    });
    expect(tag).toMatchObject({ id: seeded.tag.id });
    expect(local.intercom.workspace.tickets.get(id)?.tags.size).toBe(0);
  });

  it("fails for a tag that the ticket does not have", async () => {
    const error = await local.fail("detachTagFromTicket", { id, tagId: "17514", adminId });
    expect(error).toMatchObject({ status: 404, code: "tag_not_found" });
  });
});
