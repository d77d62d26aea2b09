import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

interface Macros {
  data: { id: string }[];
  pages: { next: { starting_after: string } | null };
}

describe("List Macros", () => {
  it("returns one page, latest change first, and goes on by cursor", async () => {
    const first = await local.run<Macros>("listMacros", { perPage: "1" });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/macros",
      query: { per_page: "1" },
      json: undefined,
    });
    const second = await local.run<Macros>("listMacros", {
      perPage: "1",
      startingAfter: first.pages.next?.starting_after,
    });
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(["124", seeded.macro.id]);
    expect(second.pages.next).toBeNull();
  });

  it("returns those changed since a time, given to Intercom in Unix seconds", async () => {
    const since = local.intercom.clock.seconds() - 20 * 86_400;
    const { data } = await local.run<Macros>("listMacros", { updatedSince: since * 1000 });
    expect(local.lastRequest()).toMatchObject({ query: { updated_since: String(since) } });
    expect(data.map(({ id }) => id)).toEqual(["124"]);
  });

  it("fetches everything in pages as large as Intercom allows", async () => {
    for (let number = 0; number < 200; number += 1) {
      local.intercom.workspace.addMacro({ name: `Macro ${number}` });
    }
    const { data } = await local.run<Macros>("listMacros", { fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(202);
    expect(local.intercom.traffic.map(({ query }) => query.per_page)).toEqual(["150", "150"]);
  });

  it("refuses more than Intercom allows", async () => {
    const error = await local.fail("listMacros", { perPage: "151" });
    expect(error.message).toBe('Per Page: "151" is not a whole number from 1 to 150.');
  });

  it("names the missing permission", async () => {
    local.intercom.settings.scopeErrors = "403";
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    const error = await local.fail("listMacros");
    expect(error.message).toContain('lacks the permission "Read conversations"');
  });
});

describe("Get Macro", () => {
  it("returns the macro with its text", async () => {
    expect(await local.run("getMacro", { macroId: seeded.macro.id })).toMatchObject({
      id: seeded.macro.id,
      body_text: 'Hi {{user.name|fallback:"there"}}, the order is ready!',
    });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/macros/123", query: {} });
  });

  it.each(["1", "125"])("fails for one that is not there or not to be seen (%s)", async (id) => {
    expect(await local.fail("getMacro", { macroId: id })).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});

describe("Select Macro", () => {
  it("offers macros by name", async () => {
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectMacro", { connection })).toEqual([
      { key: "124", label: "Welcome" },
      { key: "123", label: "Order Status Update" },
    ]);
  });
});
