import { gunzipSync } from "node:zlib";
import { IntercomClient } from "intercom-client";
import { type LocalIntercom, type Permission, seeded, startIntercom } from "../../tools/intercom";
import { routes } from "../../tools/intercom/routes";
import { seedWorkspace } from "../../tools/intercom/seed/seed";

let intercom: LocalIntercom;

beforeAll(async () => {
  intercom = await startIntercom();
});
beforeEach(() => {
  intercom.reset();
  seedWorkspace(intercom.workspace);
});
afterAll(() => intercom.stop());

interface Wire {
  [key: string]: unknown;
  data: Wire[];
  errors: { code: string; message: string; field?: string }[];
  pages: { next?: null | string | { page?: number; starting_after: string }; per_page: number };
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Wire;
}

const send = async (
  method: string,
  path: string,
  { body, headers = {}, version = "2.16" }: Options = {},
): Promise<Answer> => {
  const response = await fetch(intercom.url + path, {
    method,
    headers: {
      authorization: `Bearer ${intercom.token}`,
      accept: "application/json",
      ...(version && { "intercom-version": version }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    redirect: "manual",
  });
  const text = await response.text();
  const isJson = text !== "" && response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : {},
  };
};

interface Options {
  body?: unknown;
  headers?: Record<string, string>;
  version?: string;
}

const code = ({ body }: Answer) => body.errors[0]?.code;
const ids = ({ body }: Answer) => body.data.map(({ id }) => id);
const search = (query: unknown, more: object = {}, version = "2.16") =>
  send("POST", "/contacts/search", { body: { query, ...more }, version });
const filter = (field: string, operator: string, value: unknown) => ({ field, operator, value });

describe("every request", () => {
  it("is answered with request id, version and rate limit", async () => {
    intercom.clock.set(1_700_000_003_000);
    const { headers } = await send("GET", "/me");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("intercom-version")).toBe("2.16");
    expect(headers.get("x-ratelimit-limit")).toBe("1666");
    expect(headers.get("x-ratelimit-reset")).toBe("1700000010");
    expect(headers.get("date")).toBe("Tue, 14 Nov 2023 22:13:23 GMT");
  });

  it("is refused when the quota of the window is spent, until the window ends", async () => {
    intercom.settings.quota = 1;
    intercom.clock.set(1_700_000_001_000);
    await send("GET", "/me");
    const refused = await send("POST", "/tags", { body: { name: "new" } });
    expect(refused.status).toBe(429);
    expect(refused.body.errors[0]?.message).toBe("Exceeded rate limit of 1 in 10_seconds");
    expect([...intercom.workspace.tags.values()].some(({ name }) => name === "new")).toBe(false);
    intercom.clock.advance(10_000);
    expect((await send("GET", "/me")).status).toBe(200);
  });

  it("needs a living token with the permission", async () => {
    const none = await send("GET", "/me", { headers: { authorization: "" } });
    expect([none.status, code(none)]).toEqual([401, "missing_authorization"]);
    expect(none.headers.has("x-ratelimit-limit")).toBe(false);
    const unknown = await send("GET", "/me", { headers: { authorization: "Bearer x" } });
    expect(unknown.body.errors[0]?.message).toBe("Access Token Invalid");

    const permissions = new Set<Permission>(["Read users and companies"]);
    intercom.tokens.set("reader", { state: "ok", permissions });
    const reader = { headers: { authorization: "Bearer reader" } };
    expect((await send("GET", "/companies", reader)).status).toBe(200);
    const list = await send("POST", "/companies/list", reader);
    expect([list.status, code(list)]).toEqual([401, "token_unauthorized"]);
    intercom.settings.scopeErrors = "403";
    const forbidden = await send("POST", "/companies/list", reader);
    expect([forbidden.status, code(forbidden)]).toEqual([403, "forbidden"]);
    intercom.tokens.set("reader", { state: "revoked", permissions: "all" });
    expect(code(await send("GET", "/me", reader))).toBe("token_revoked");
  });

  it("is checked for version, path, media type and JSON", async () => {
    expect(code(await send("GET", "/me", { version: "9.9" }))).toBe("intercom_version_invalid");
    const unversioned = await send("GET", "/contacts/find_by_external_id/25", { version: "" });
    expect(code(unversioned)).toBe("intercom_version_invalid");
    expect((await send("GET", "/nowhere")).status).toBe(404);
    expect((await send("PATCH", "/tags")).status).toBe(404);
    expect((await send("GET", "/me", { headers: { accept: "text/html" } })).status).toBe(406);
    expect(code(await send("POST", "/tags", { body: "{" }))).toBe("parameter_invalid");
  });

  it("needs a permission, unless everybody may", () => {
    const open = Object.keys(routes).filter((name) => typeof routes[name] === "function");
    expect(open).toEqual(["GET /me"]);
  });

  it("is recorded byte by byte", async () => {
    const form = new FormData();
    form.set("file", new Blob([Buffer.from([0, 255, 13, 10])]), "x.bin");
    await fetch(`${intercom.url}/tags?a=1&a=2`, {
      method: "POST",
      headers: { authorization: `Bearer ${intercom.token}` },
      body: form,
    });
    const exchange = intercom.traffic.at(-1);
    expect(exchange?.body.includes(Buffer.from([0, 255, 13, 10]))).toBe(true);
    expect(exchange).toMatchObject({ path: "/tags", query: { a: ["1", "2"] }, status: 400 });
  });
});

describe("faults", () => {
  it("stand in for answers, so many times and after so many calls", async () => {
    intercom.faults.add({ method: "GET", path: "/tags", status: 503, skip: 1, times: 2 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await send("GET", "/tags")).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it("drop the connection before or after the work is done", async () => {
    intercom.faults.add({ path: "/tags", drop: "before" });
    intercom.faults.add({ path: "/tags", drop: "after" });
    await expect(send("POST", "/tags", { body: { name: "one" } })).rejects.toThrow();
    await expect(send("POST", "/tags", { body: { name: "two" } })).rejects.toThrow();
    const names = [...intercom.workspace.tags.values()].map(({ name }) => name);
    expect(names).not.toContain("one");
    expect(names).toContain("two");
    expect(intercom.traffic.at(-1)).toMatchObject({ status: 0, faulted: true });
  });

  it("mangle bodies and redirect", async () => {
    intercom.faults.add({ path: "/tags", html: true });
    intercom.faults.add({ path: "/tags", emptyBody: true });
    intercom.faults.add({ path: "/tags", truncate: true });
    intercom.faults.add({ path: "/tags", slowBody: 20 });
    intercom.faults.add({ path: "/tags", status: 302, headers: { Location: "/me" } });
    const html = await send("GET", "/tags");
    expect([html.status, html.text.slice(0, 6)]).toEqual([502, "<html>"]);
    expect((await send("GET", "/tags")).text).toBe("");
    await expect(send("GET", "/tags")).rejects.toThrow(SyntaxError);
    expect((await send("GET", "/tags")).body.data).toHaveLength(5);
    expect((await send("GET", "/tags")).headers.get("location")).toBe("/me");
  });
});

describe("contacts", () => {
  it("are unique by lower-cased email and external_id, archived and deleted ones too", async () => {
    const create = (body: object) => send("POST", "/contacts", { body });
    const taken = await create({ email: "WASH@serenity.io" });
    expect([taken.status, taken.body.errors[0]?.message]).toEqual([
      409,
      `A contact matching those details already exists with id=${seeded.contact.id}`,
    ]);
    const archived = `An archived contact matching those details already exists with id=`;
    expect((await create({ external_id: "99" })).body.errors[0]?.message).toBe(
      archived + seeded.archivedContact.id,
    );
    await send("DELETE", `/contacts/${seeded.contact.id}`);
    expect((await create({ external_id: "25" })).body.errors[0]?.message).toBe(
      archived + seeded.contact.id,
    );
    expect((await send("POST", `/contacts/${seeded.contact.id}/unarchive`)).status).toBe(500);
    intercom.clock.advance(2 * 3600 * 1000);
    expect((await create({ external_id: "25" })).status).toBe(200);

    const update = { body: { external_id: "71" } };
    const stolen = await send("PUT", `/contacts/${seeded.otherContact.id}`, update);
    expect(stolen.status).toBe(409);
  });

  it("obey the rules of roles", async () => {
    const lead = { role: "lead", email: "noor@example.com", external_id: "mine" };
    const { status, body } = await send("POST", "/contacts", { body: lead });
    expect(status).toBe(200);
    expect(body.external_id).toMatch(/^[0-9a-f-]{36}$/);
    const toUser = { body: { role: "user" } };
    expect((await send("PUT", `/contacts/${body.id}`, toUser)).body.role).toBe("user");
    const toLead = await send("PUT", `/contacts/${body.id}`, { body: { role: "lead" } });
    expect([toLead.status, code(toLead)]).toEqual([400, "client_error"]);
    expect((await send("POST", "/contacts", { body: { role: "user" } })).status).toBe(400);
  });

  it.each<[string, object, string]>([
    ["a timestamp as text", { signed_up_at: "1700000000" }, "signed_up_at"],
    ["a fractional timestamp", { last_seen_at: 1.5 }, "last_seen_at"],
    ["a flag as text", { unsubscribed_from_emails: "false" }, "unsubscribed_from_emails"],
    ["a malformed email", { email: "wash" }, "email"],
    ["a foreign owner", { owner_id: "1" }, "owner_id"],
    ["an undefined attribute", { custom_attributes: { ship: "x" } }, "ship"],
    ["an attribute of another type", { custom_attributes: { team_mates: "9" } }, "team_mates"],
  ])("refuse %s", async (_name, body, field) => {
    const before = structuredClone(intercom.workspace.contacts.get(seeded.contact.id));
    const answer = await send("PUT", `/contacts/${seeded.contact.id}`, {
      body: { name: "changed", ...body },
    });
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field]);
    expect(intercom.workspace.contacts.get(seeded.contact.id)).toEqual(before);
  });

  it("keep what is sent: null clears, an empty text stays", async () => {
    const body = { name: "", phone: null, owner_id: null, avatar: null };
    const answer = await send("PUT", `/contacts/${seeded.contact.id}`, { body });
    expect(answer.body).toMatchObject(body);
  });

  it("show owner_id by version and embed ten companies", async () => {
    const { contact } = seeded;
    for (let number = 0; number < 12; number += 1) {
      const { id } = intercom.workspace.addCompany();
      await send("POST", `/contacts/${contact.id}/companies`, { body: { id } });
    }
    const now = (await send("GET", `/contacts/${contact.id}`)).body;
    const old = (await send("GET", `/contacts/${contact.id}`, { version: "" })).body;
    expect([now.owner_id, old.owner_id]).toEqual(["991267645", 991267645]);
    expect(now.companies).toMatchObject({ total_count: 14, has_more: true });
    expect((now.companies as Wire).data).toHaveLength(10);
  });

  it("disappear when archived or merged", async () => {
    const { lead, otherContact } = seeded;
    const merge = { from: lead.id, into: otherContact.id };
    expect(code(await send("POST", "/contacts/merge", { body: merge }))).toBe("invalid_merge");
    intercom.workspace.mergeContacts(lead.id, otherContact.id);
    const gone = await send("GET", `/contacts/${lead.id}`);
    expect([gone.status, code(gone)]).toEqual([410, "contact_merged"]);
    expect(gone.headers.get("link")).toBe(`</contacts/${otherContact.id}>; rel="canonical"`);
    expect((await send("GET", `/contacts/${lead.id}`, { version: "2.15" })).status).toBe(404);
    await send("POST", `/contacts/${otherContact.id}/archive`);
    expect((await send("GET", `/contacts/${otherContact.id}`)).status).toBe(404);
    const listed = ids(await send("GET", "/contacts?per_page=150"));
    expect(listed).not.toContain(lead.id);
    expect(listed).not.toContain(otherContact.id);
  });

  it("are listed ten at a time, by a cursor that must be encoded", async () => {
    const first = await send("GET", "/contacts?page=2");
    expect(first.body.data).toHaveLength(10);
    const { next } = first.body.pages;
    const cursor = typeof next === "object" && next ? next.starting_after : "";
    expect(cursor).toMatch(/\+.*\/.*=$/s);
    const second = await send("GET", `/contacts?starting_after=${encodeURIComponent(cursor)}`);
    expect(second.body.data).toHaveLength(1);
    expect(second.body.pages.next).toBeUndefined();
    expect((await send("GET", `/contacts?starting_after=${cursor}`)).status).toBe(400);
    expect((await send("GET", "/contacts?per_page=151")).status).toBe(400);
  });
});

describe("contact search", () => {
  it("matches days of the workspace up to 2.16 and seconds since 2.17", async () => {
    const { workspace, settings } = intercom;
    workspace.contacts.clear();
    settings.timezone = "America/New_York";
    const at = (iso: string) => Date.parse(iso) / 1000;
    const early = workspace.addContact({ created_at: at("2024-03-10T04:59:00Z") });
    const late = workspace.addContact({ created_at: at("2024-03-11T03:59:00Z") });
    const noon = at("2024-03-10T16:00:00Z");
    const find = async (operator: string, version?: string) =>
      ids(await search(filter("created_at", operator, noon), {}, version));
    expect(await find("=")).toEqual([late.id]);
    expect(await find(">")).toEqual([]);
    expect(await find("<")).toEqual([early.id]);
    expect(await find(">", "2.17")).toEqual([late.id]);
    const milliseconds = await search(filter("created_at", ">", noon * 1000));
    expect(milliseconds.body.data).toEqual([]);
    expect((await search(filter("created_at", ">=", noon))).status).toBe(400);
  });

  it("refuses what the real one refuses", async () => {
    const tooMany = { operator: "OR", value: Array(16).fill(filter("name", "=", "x")) };
    const group = (value: unknown) => ({ operator: "AND", value: [value] });
    const refused = [
      undefined,
      filter("utm_source", "=", "x"),
      filter("external_id", "=", 25),
      filter("id", "IN", []),
      filter("name", ">", "a"),
      filter("tag_id", "IN", [seeded.tag.id]),
      tooMany,
      group(group(group(filter("name", "=", "x")))),
    ];
    for (const query of refused) expect((await search(query)).status).toBe(400);
    const sort = { sort: { field: "name", order: "desc" } };
    expect(code(await search(filter("role", "=", "user"), sort))).toBe("invalid_sort_order");
  });

  it("pages inside the body only", async () => {
    const query = filter("role", "=", "user");
    const ignored = await search(query, { per_page: 2 });
    expect(ignored.body.pages.per_page).toBe(50);
    const seen: unknown[] = [];
    let starting_after: string | undefined;
    do {
      const page = await search(query, { pagination: { per_page: 4, starting_after } });
      seen.push(...ids(page));
      const { next } = page.body.pages;
      starting_after = typeof next === "object" ? next?.starting_after : undefined;
    } while (starting_after);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  it("lags behind", async () => {
    intercom.settings.indexDelaySeconds = 60;
    const { body } = await send("POST", "/contacts", { body: { email: "new@example.com" } });
    await send("PUT", `/contacts/${seeded.contact.id}`, { body: { name: "Wash" } });
    const find = async (name: string, value: string) => ids(await search(filter(name, "=", value)));
    expect(await find("email", "new@example.com")).toEqual([]);
    expect(await find("name", "Wash")).toEqual([]);
    intercom.clock.advance(61_000);
    expect(await find("email", "new@example.com")).toEqual([body.id]);
    expect(await find("name", "Wash")).toEqual([seeded.contact.id]);
  });
});

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
    intercom.workspace.addCompany({ company_id: "empty" });
    const list = (query: string) => send("POST", `/companies/list?${query}`);
    expect((await list("")).body.total_count).toBe(5);
    expect((await list("per_page=61")).status).toBe(400);
    expect((await list("order=descending")).status).toBe(400);
    expect(code(await list("per_page=60&page=167"))).toBe("bad_request");
    expect((await list("per_page=2")).body.pages.next).toMatchObject({ page: 2 });
    intercom.settings.pagesNext = "url";
    const url = `${intercom.url}/companies/list?per_page=2&page=2`;
    expect((await list("per_page=2")).body.pages.next).toBe(url);
    expect((await list("per_page=60")).body.pages.next).toBeNull();
  });

  it("are scrolled one at a time, with one token to an empty page", async () => {
    for (let number = 0; number < 245; number += 1) intercom.workspace.addCompany({ userCount: 1 });
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
    intercom.clock.advance(60_000);
    expect((await scroll(second)).status).toBe(404);

    const third = (await scroll()).body.scroll_param;
    intercom.faults.add({ path: "/companies/scroll", status: 500 });
    expect((await scroll(third)).body.errors[0]?.message).toMatch(/restart the scroll/);
    expect((await scroll(third)).status).toBe(404);
  });

  it("are deleted after a while", async () => {
    intercom.settings.archiveDelaySeconds = 5;
    const { id } = seeded.company;
    const deleted = { id, object: "company", deleted: true };
    expect((await send("DELETE", `/companies/${id}`)).body).toEqual(deleted);
    expect((await send("GET", `/companies/${id}`)).status).toBe(200);
    intercom.clock.advance(5_000);
    expect((await send("GET", `/companies/${id}`)).status).toBe(404);
  });
});

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

  it("may come back escaped for HTML", async () => {
    intercom.settings.escapeText = true;
    expect((await send("GET", "/tags/17517")).body.name).toBe("Phone &amp; SMS");
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

describe("tickets", () => {
  const ticket = (more: object) => ({
    ticket_type_id: seeded.ticketType.id,
    contacts: [{ email: "stranger@example.com" }],
    ticket_attributes: { _default_title_: "Help" },
    ...more,
  });
  const create = (more: object, version?: string) =>
    send("POST", "/tickets", { body: ticket(more), version });

  it("make a lead of an unknown email and keep their two ids apart", async () => {
    const { body } = await create({ company_id: seeded.company.id });
    const contacts = [...intercom.workspace.contacts.values()];
    expect(contacts.at(-1)).toMatchObject({ email: "stranger@example.com", role: "lead" });
    expect((await send("GET", `/tickets/${body.id}`)).body).toMatchObject({
      id: body.id,
      ticket_state: { category: "submitted" },
    });
    expect(code(await send("GET", `/tickets/${body.ticket_id}`))).toBe("ticket_not_found");
    const old = await create({ company_id: "6" }, "");
    expect(old.body.ticket_state).toBe("submitted");
  });

  it.each<[string, object, number]>([
    ["no required attribute", { ticket_attributes: {} }, 400],
    ["an unknown attribute", { ticket_attributes: { _default_title_: "x", colour: "y" } }, 400],
    ["a label", { ticket_attributes: { _default_title_: "x", priority: "High" } }, 400],
    [
      "text for a number",
      { ticket_attributes: { _default_title_: "x", affected_users: "9" } },
      400,
    ],
    ["two contacts", { contacts: [{ id: seeded.contact.id }, { id: seeded.lead.id }] }, 400],
    ["an unknown contact", { contacts: [{ id: "nobody" }] }, 404],
    ["your own company id", { company_id: "6" }, 404],
    ["an unknown assignee", { assignment: { admin_assignee_id: "1" } }, 404],
  ])("refuse %s", async (_name, more, status) => {
    expect((await create(more)).status).toBe(status);
    expect(intercom.workspace.tickets.size).toBe(4);
  });

  it("are searched by their own words", async () => {
    const find = async (...[field, operator, value]: Parameters<typeof filter>) => {
      const body = { query: filter(field, operator, value) };
      return (await send("POST", "/tickets/search", { body })).body.tickets as Wire[];
    };
    expect(await find("category", "=", "task")).toHaveLength(1);
    expect(await find("state", "=", "in_progress")).toHaveLength(2);
    expect(await find("ticket_attribute.168", ">", 8)).toHaveLength(1);
    expect(await find("contact_ids", "IN", [seeded.contact.id])).toHaveLength(2);
  });
});

it("downloads binary content only to those who accept it", async () => {
  const path = "/download/content/data/job1";
  expect((await send("GET", path)).status).toBe(406);
  const response = await fetch(intercom.url + path, {
    headers: {
      authorization: `Bearer ${intercom.token}`,
      accept: "application/octet-stream",
    },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(gunzipSync(bytes).toString()).toContain("job1");
});

it("serves Intercom's own SDK", async () => {
  const { token, url: environment } = intercom;
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
