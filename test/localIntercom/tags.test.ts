import { seeded } from "../../tools/intercom";
import { useServer } from "./useServer";

const local = useServer();
const { send } = local;

describe("tags", () => {
  it("are found by any spelling, and leave unknown records out since 2.16", async () => {
    const users = [{ id: seeded.contact.id }, { id: "nobody" }];
    const body = { name: "INDEPENDENT", users };
    expect((await send("POST", "/tags", { body })).body).toMatchObject({
      id: seeded.tag.id,
      users: [{ id: seeded.contact.id, tagged: true }],
    });
    expect((await send("POST", "/tags", { body, version: "2.15" })).status).toBe(404);
    const companies = [{ company_id: "6", untag: true }];
    const untagged = await send("POST", "/tags", { body: { name: "independent", companies } });
    expect(untagged.body.companies).toEqual([{ id: seeded.company.id, tagged: false }]);
  });

  it("come back escaped for HTML", async () => {
    expect((await send("GET", "/tags/17517")).body.name).toBe("Phone &amp; SMS");
    local.intercom.settings.escapeText = false;
    expect((await send("GET", "/tags/17517")).body.name).toBe("Phone & SMS");
  });

  it("are renamed by id and deleted with an empty answer", async () => {
    const rename = (id: string, name: string) => send("POST", "/tags", { body: { id, name } });
    expect((await rename(seeded.tag.id, "free")).body.name).toBe("free");
    expect((await rename(seeded.tag.id, "vip")).status).toBe(400);
    expect((await rename("1", "x")).status).toBe(404);
    const dependent = await send("DELETE", "/tags/17514");
    expect(dependent.body.errors[0]).toEqual({
      code: "tag_has_dependent_objects",
      message: "Unable to delete Tag with dependent objects. Segments: VIP customers.",
    });
    const deleted = await send("DELETE", `/tags/${seeded.tag.id}`);
    expect([deleted.status, deleted.text]).toEqual([200, ""]);
    expect((await send("GET", `/contacts/${seeded.contact.id}/tags`)).body.data).toHaveLength(1);
  });
});
