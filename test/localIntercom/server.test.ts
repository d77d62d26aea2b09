import { unzipSync } from "fflate";
import { IntercomClient } from "intercom-client";
import { type Permission, seeded } from "../../tools/intercom";
import { code, useServer } from "./useServer";

const local = useServer();
const { send } = local;

describe("every request", () => {
  it("is answered with request id, version and rate limit", async () => {
    local.intercom.clock.set(1_700_000_003_000);
    const { headers } = await send("GET", "/me");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-z]{20}$/);
    expect(headers.get("intercom-version")).toBe("2.16");
    expect(headers.get("x-ratelimit-limit")).toBe("1666");
    expect(headers.get("x-ratelimit-reset")).toBe("1700000012");
    expect(headers.get("date")).toBe("Tue, 14 Nov 2023 22:13:23 GMT");
  });

  it("is refused when the quota of the window is spent, until the window ends", async () => {
    local.intercom.settings.quota = 1;
    local.intercom.clock.set(1_700_000_001_000);
    await send("GET", "/me");
    const refused = await send("POST", "/tags", { body: { name: "new" } });
    expect(refused.status).toBe(429);
    expect(refused.body.errors[0]?.message).toBe("Exceeded rate limit of 1 in 10_seconds");
    expect([...local.intercom.workspace.tags.values()].some(({ name }) => name === "new")).toBe(
      false,
    );
    local.intercom.clock.advance(10_000);
    expect((await send("GET", "/me")).status).toBe(200);
  });

  it("needs a living token with the permission", async () => {
    const none = await send("GET", "/me", { headers: { authorization: "" } });
    expect([none.status, code(none)]).toEqual([401, "missing_authorization"]);
    expect(none.headers.has("x-ratelimit-limit")).toBe(false);
    const unknown = await send("GET", "/me", { headers: { authorization: "Bearer x" } });
    expect(unknown.body.errors[0]?.message).toBe("Access Token Invalid");

    const permissions = new Set<Permission>(["Read users and companies"]);
    local.intercom.tokens.set("reader", { state: "ok", permissions });
    const reader = { headers: { authorization: "Bearer reader" } };
    expect((await send("GET", "/companies", reader)).status).toBe(200);
    const list = await send("POST", "/companies/list", reader);
    expect([list.status, code(list)]).toEqual([401, "token_unauthorized"]);
    local.intercom.settings.scopeErrors = "403";
    const forbidden = await send("POST", "/companies/list", reader);
    expect([forbidden.status, code(forbidden)]).toEqual([403, "forbidden"]);
    local.intercom.tokens.set("reader", { state: "revoked", permissions: "all" });
    expect(code(await send("GET", "/me", reader))).toBe("token_revoked");
  });

  it("is checked for version, path, media type and JSON", async () => {
    expect(code(await send("GET", "/me", { version: "9.9" }))).toBe("intercom_version_invalid");
    const unversioned = await send("GET", "/contacts/find_by_external_id/25", { version: "" });
    expect(code(unversioned)).toBe("intercom_version_invalid");
    expect((await send("GET", "/nowhere")).status).toBe(404);
    expect((await send("PATCH", "/tags")).status).toBe(404);
    const page = await send("GET", "/me", { headers: { accept: "text/html" } });
    expect([page.status, code(page), page.body.request_id]).toEqual([
      406,
      "media_type_not_acceptable",
      undefined,
    ]);
    expect(code(await send("POST", "/tags", { body: "[]" }))).toBe("parameter_invalid");
    const broken = await send("POST", "/tags", { body: "{" });
    expect([broken.status, broken.body]).toEqual([
      400,
      { status: 400, error: expect.stringMatching(/^There was a problem in the JSON/) },
    ]);
    const big = await send("GET", "/contacts?per_page=151");
    expect(big.body.errors).toEqual([
      { code: "parameter_invalid", message: "Per Page is too big" },
    ]);
  });

  it("sets a cookie for a second after a write, and only then", async () => {
    const cookie = async (method: string, path: string, body?: object) =>
      (await send(method, path, { body })).headers.get("set-cookie");
    expect(await cookie("POST", "/tags", { name: "new" })).toMatch(/^recent_write=.+; max-age=1;/);
    expect(await cookie("POST", "/tags", { name: "" })).toBeNull();
    const query = { field: "role", operator: "=", value: "user" };
    expect(await cookie("POST", "/contacts/search", { query })).toBeNull();
    expect(await cookie("GET", "/tags")).toBeNull();
  });

  it("is recorded byte by byte", async () => {
    const form = new FormData();
    form.set("file", new Blob([Buffer.from([0, 255, 13, 10])]), "x.bin");
    await fetch(`${local.intercom.url}/tags?a=1&a=2`, {
      method: "POST",
      headers: { authorization: `Bearer ${local.intercom.token}` },
      body: form,
    });
    const exchange = local.intercom.traffic.at(-1);
    expect(exchange?.body.includes(Buffer.from([0, 255, 13, 10]))).toBe(true);
    expect(exchange).toMatchObject({ path: "/tags", query: { a: ["1", "2"] }, status: 400 });
  });
});

describe("faults", () => {
  it("stand in for answers, so many times and after so many calls", async () => {
    local.intercom.faults.add({ method: "GET", path: "/tags", status: 503, skip: 1, times: 2 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await send("GET", "/tags")).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it("drop the connection before or after the work is done", async () => {
    local.intercom.faults.add({ path: "/tags", drop: "before" });
    local.intercom.faults.add({ path: "/tags", drop: "after" });
    await expect(send("POST", "/tags", { body: { name: "one" } })).rejects.toThrow();
    await expect(send("POST", "/tags", { body: { name: "two" } })).rejects.toThrow();
    const names = [...local.intercom.workspace.tags.values()].map(({ name }) => name);
    expect(names).not.toContain("one");
    expect(names).toContain("two");
    expect(local.intercom.traffic.at(-1)).toMatchObject({ status: 0, faulted: true });
  });

  it("mangle bodies and redirect", async () => {
    local.intercom.faults.add({ path: "/tags", html: true });
    local.intercom.faults.add({ path: "/tags", emptyBody: true });
    local.intercom.faults.add({ path: "/tags", truncate: true });
    local.intercom.faults.add({ path: "/tags", slowBody: 20 });
    local.intercom.faults.add({ path: "/tags", status: 302, headers: { Location: "/me" } });
    const html = await send("GET", "/tags");
    expect([html.status, html.text.slice(0, 6)]).toEqual([502, "<html>"]);
    // The load balancer answers before Intercom sees the call.
    for (const name of ["x-request-id", "intercom-version", "x-ratelimit-remaining"]) {
      expect(html.headers.has(name)).toBe(false);
    }
    expect((await send("GET", "/tags")).text).toBe("");
    await expect(send("GET", "/tags")).rejects.toThrow(SyntaxError);
    expect((await send("GET", "/tags")).body.data).toHaveLength(5);
    expect((await send("GET", "/tags")).headers.get("location")).toBe("/me");
  });
});

it("downloads binary content only to those who accept it", async () => {
  const path = `/download/content/data/${seeded.dataExport.id}`;
  expect((await send("GET", path)).status).toBe(406);
  const response = await fetch(local.intercom.url + path, {
    headers: {
      authorization: `Bearer ${local.intercom.token}`,
      accept: "application/octet-stream",
    },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(Buffer.from(unzipSync(bytes)["opens.csv"] ?? []).toString()).toContain(seeded.contact.id);
});

it("serves Intercom's own SDK", async () => {
  const { token, url: environment } = local.intercom;
  const client = new IntercomClient({ token, environment });
  expect(await client.admins.identify()).toMatchObject({ id: seeded.admin.id });
  const seen: unknown[] = [];
  for await (const contact of await client.contacts.list({ per_page: 4 })) seen.push(contact.id);
  expect(new Set(seen).size).toBe(11);
  const found = await client.contacts.search({
    query: { field: "email", operator: "=", value: seeded.contact.email },
  });
  expect(found.data.map(({ id }) => id)).toEqual([seeded.contact.id]);
  const company = await client.companies.createOrUpdate({ company_id: "sdk", name: "SDK" });
  const attached = await client.companies.attachContact({
    contact_id: seeded.contact.id,
    id: company?.id ?? "",
  });
  expect(attached).toMatchObject({ company_id: "sdk", user_count: 1 });
  const tag = await client.tags.tagContact({ contact_id: seeded.contact.id, id: "17515" });
  expect(tag).toMatchObject({ name: "Beta tester" });
  const ticket = await client.tickets.create({
    ticket_type_id: "149",
    contacts: [{ id: seeded.contact.id }],
  });
  expect((await client.tickets.get({ ticket_id: ticket?.id ?? "" }))?.id).toBe(ticket?.id);
  await expect(client.contacts.find({ contact_id: "x" })).rejects.toMatchObject({
    statusCode: 404,
  });
});
