import { seeded } from "../../tools/intercom";
import { code, useServer } from "./useServer";

const local = useServer();
const { send } = local;

describe("companies", () => {
  it("are upserted by company_id", async () => {
    const body = { company_id: "new", plan: "Gold", monthly_spend: 9.99 };
    const created = await send("POST", "/companies", { body });
    expect(created.body).toMatchObject({
      plan: { type: "plan", name: "Gold" },
      monthly_spend: 9,
      custom_attributes: { creation_source: "api" },
    });
    expect(created.body).not.toHaveProperty("website");
    const again = await send("POST", "/companies", { body: { company_id: "new", name: "N" } });
    expect([again.body.id, again.body.name]).toEqual([created.body.id, "N"]);
    const rich = { body: { company_id: "new", monthly_spend: 2 ** 31 } };
    expect((await send("POST", "/companies", rich)).status).toBe(400);
    expect((await send("POST", "/companies", { body: { company_id: "x", test: 1 } })).status).toBe(
      400,
    );
  });

  it("are found as one bare object", async () => {
    const { company } = seeded;
    expect((await send("GET", "/companies?company_id=6")).body.id).toBe(company.id);
    expect((await send("GET", "/companies?name=Blue%20Sun")).body.id).toBe(company.id);
    expect(code(await send("GET", "/companies?company_id=x"))).toBe("company_not_found");
  });

  it("are listed by pages of at most 60, when they have contacts", async () => {
    local.intercom.workspace.addCompany({ company_id: "empty" });
    const list = (query: string) => send("POST", `/companies/list?${query}`);
    expect((await list("")).body.total_count).toBe(5);
    expect((await list("per_page=61")).status).toBe(400);
    expect((await list("order=descending")).status).toBe(400);
    expect(code(await list("per_page=60&page=167"))).toBe("bad_request");
    expect((await list("per_page=2")).body.pages.next).toMatchObject({ page: 2 });
    local.intercom.settings.pagesNext = "url";
    const url = `${local.intercom.url}/companies/list?per_page=2&page=2`;
    expect((await list("per_page=2")).body.pages.next).toBe(url);
    expect((await list("per_page=60")).body.pages.next).toBeNull();
  });

  it("are scrolled one at a time, with one token to an empty page", async () => {
    for (let number = 0; number < 245; number += 1)
      local.intercom.workspace.addCompany({ userCount: 1 });
    const scroll = (param?: unknown) =>
      send("GET", `/companies/scroll${param ? `?scroll_param=${param}` : ""}`);
    const first = await scroll();
    const param = first.body.scroll_param;
    expect(code(await scroll())).toBe("scroll_exists");
    const sizes = [];
    for (let page = 0; page < 3; page += 1) sizes.push((await scroll(param)).body.data.length);
    expect(sizes).toEqual([100, 50, 0]);
    expect((await scroll(param)).status).toBe(404);

    const second = (await scroll()).body.scroll_param;
    local.intercom.clock.advance(60_000);
    expect((await scroll(second)).status).toBe(404);

    const third = (await scroll()).body.scroll_param;
    local.intercom.faults.add({ path: "/companies/scroll", status: 500 });
    expect((await scroll(third)).body.errors[0]?.message).toMatch(/restart the scroll/);
    expect((await scroll(third)).status).toBe(404);
  });

  it("are deleted after a while", async () => {
    local.intercom.settings.archiveDelaySeconds = 5;
    const { id } = seeded.company;
    const deleted = { id, object: "company", deleted: true };
    expect((await send("DELETE", `/companies/${id}`)).body).toEqual(deleted);
    expect((await send("GET", `/companies/${id}`)).status).toBe(200);
    local.intercom.clock.advance(5_000);
    expect((await send("GET", `/companies/${id}`)).status).toBe(404);
  });
});
