import { seeded } from "../../tools/intercom";
import { code, filter, ids, useServer, type Wire } from "./useServer";

const local = useServer();
const { search, send } = local;

describe("contacts", () => {
  it("are unique by lower-cased email and external_id, archived and deleted ones too", async () => {
    const create = (body: object) => send("POST", "/contacts", { body });
    const taken = await create({ email: "WASH@example.com" });
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
    for (const status of [400, 500] as const) {
      local.intercom.settings.unarchiveDeletedErrors = status;
      const back = await send("POST", `/contacts/${seeded.contact.id}/unarchive`);
      expect([back.status, code(back)]).toEqual([
        status,
        status === 400 ? "bad_request" : "server_error",
      ]);
    }
    local.intercom.clock.advance(2 * 3600 * 1000);
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

  it.each<[string, object, string | undefined]>([
    ["a timestamp as text", { signed_up_at: "1700000000" }, "signed_up_at"],
    ["a fractional timestamp", { last_seen_at: 1.5 }, "last_seen_at"],
    ["a flag as text", { unsubscribed_from_emails: "false" }, "unsubscribed_from_emails"],
    ["a malformed email", { email: "wash" }, "email"],
    ["a foreign owner", { owner_id: "1" }, "owner_id"],
    ["an undefined attribute", { custom_attributes: { ship: "x" } }, undefined],
    ["an attribute of another type", { custom_attributes: { team_mates: "9" } }, undefined],
  ])("refuse %s", async (_name, body, field) => {
    const before = structuredClone(local.intercom.workspace.contacts.get(seeded.contact.id));
    const answer = await send("PUT", `/contacts/${seeded.contact.id}`, {
      body: { name: "changed", ...body },
    });
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field]);
    expect(local.intercom.workspace.contacts.get(seeded.contact.id)).toEqual(before);
  });

  it("lose their email to a null, but not their external_id", async () => {
    const body = { email: null, external_id: null };
    const answer = await send("PUT", `/contacts/${seeded.contact.id}`, { body });
    expect(answer.body).toMatchObject({ email: "", external_id: seeded.contact.externalId });
    const other = await send("PUT", `/contacts/${seeded.otherContact.id}`, { body });
    expect(other.body.email).toBe("");
    expect((await send("POST", "/contacts", { body: { email: null } })).status).toBe(400);
  });

  it("keep what is sent: null clears, an empty text stays", async () => {
    const body = { name: "", phone: null, owner_id: null, avatar: null };
    const answer = await send("PUT", `/contacts/${seeded.contact.id}`, { body });
    expect(answer.body).toMatchObject(body);
  });

  it("show owner_id by version and embed ten companies", async () => {
    const { contact } = seeded;
    for (let number = 0; number < 12; number += 1) {
      const { id } = local.intercom.workspace.addCompany();
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
    local.intercom.workspace.mergeContacts(lead.id, otherContact.id);
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
    const { workspace, settings } = local.intercom;
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
    local.intercom.settings.indexDelaySeconds = 60;
    const { body } = await send("POST", "/contacts", { body: { email: "new@example.com" } });
    await send("PUT", `/contacts/${seeded.contact.id}`, { body: { name: "Wash" } });
    const find = async (name: string, value: string) => ids(await search(filter(name, "=", value)));
    expect(await find("email", "new@example.com")).toEqual([]);
    expect(await find("name", "Wash")).toEqual([]);
    local.intercom.clock.advance(61_000);
    expect(await find("email", "new@example.com")).toEqual([body.id]);
    expect(await find("name", "Wash")).toEqual([seeded.contact.id]);
  });
});
