import { seeded } from "../../tools/intercom";
import { oauthConnection } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();
const AT_ONCE = { "retry-after": "0" };

const allow = (permissions: "all" | Set<never>, state: "ok" | "revoked" | "expired" | "blocked") =>
  local.intercom.tokens.set(local.intercom.token, { state, permissions });

describe("a token that Intercom does not accept", () => {
  it.each([
    ["unknown", "unauthorized", () => local.intercom.tokens.clear()],
    ["revoked", "token_revoked", () => allow("all", "revoked")],
    ["expired", "token_expired", () => allow("all", "expired")],
    ["blocked", "token_blocked", () => allow("all", "blocked")],
    [
      "not found",
      "token_not_found",
      () => local.intercom.faults.add({ status: 401, code: "token_not_found" }),
    ],
    [
      "missing",
      "missing_authorization",
      () => local.intercom.faults.add({ status: 401, code: "missing_authorization" }),
    ],
    ["refused without a reason", "no reason given", () => local.intercom.faults.add(without(401))],
  ])("is a connection error when it is %s", async (_, code, arrange) => {
    arrange();
    const error = await local.fail("listTags");
    expect(error).toMatchObject({
      name: "ConnectionError",
      connection: { key: "intercomAccessToken", configVarKey: "Intercom", fields: {} },
    });
    const hasEnded = ["token_revoked", "token_expired", "token_blocked"].includes(code);
    const opening = hasEnded ? "Intercom no longer accepts" : "Intercom does not accept";
    const advice = hasEnded ? "Connect it again" : "Check that the token is complete, .*";
    expect(error.message).toMatch(
      new RegExp(
        `^${opening} the access token of this connection: ${code}.* \\(HTTP 401, request .*\\)\\. ${advice}\\.$`,
      ),
    );
    expect(local.requests()).toHaveLength(1);
  });

  it("is a connection error of the OAuth 2.0 connection just the same", async () => {
    allow("all", "revoked");
    const connection = oauthConnection(local.intercom);
    const error = await local.fail("identifyAdmin", { connection });
    expect(error).toMatchObject({ name: "ConnectionError", connection: { key: "intercom" } });
  });
});

const without = (status: number) => ({ status, body: "" });

describe("a permission that is missing", () => {
  it.each(["401", "403"] as const)(
    "is not a connection error, answered by a %s",
    async (status) => {
      allow(new Set(), "ok");
      local.intercom.settings.scopeErrors = status;
      const error = await local.fail("updateContact", { id: seeded.contact.id, name: "Wash" });
      expect(error).toMatchObject({
        name: "IntercomError",
        status: Number(status),
        code: status === "401" ? "token_unauthorized" : "forbidden",
        retryable: false,
      });
      expect(error.message).toMatch(
        /\. The Intercom app lacks the permission "Write users and companies": add it in the Developer Hub under Configure > Authentication, then connect again\.$/,
      );
      expect(local.requests()).toHaveLength(1);
    },
  );

  it.each([
    ["getContact", { id: seeded.contact.id }, "Read users and companies"],
    ["searchContacts", { role: "user" }, "Read users and companies"],
    ["createContact", { role: "lead" }, "Write users and companies"],
    ["createCompany", { company_id: "1", name: "A" }, "Write users and companies"],
    ["attachTag", { id: seeded.contact.id, tagId: "1" }, "Write tags"],
    ["getTicket", { id: "1" }, "Read tickets"],
    ["createTicket", { ticketTypeId: "1", contactId: "1" }, "Write tickets"],
  ])("is named by %s", async (key, inputs, permission) => {
    allow(new Set(), "ok");
    const error = await local.fail(key, inputs);
    expect(error.message).toContain(`lacks the permission "${permission}"`);
  });

  it("is not what a subscription that ended is taken for", async () => {
    const message = "Active subscription needed.";
    local.intercom.faults.add({ status: 403, code: "api_plan_restricted", message });
    const error = await local.fail("listTags");
    expect(error.message).toBe(
      `Intercom refused List Tags: api_plan_restricted, "${message}" (HTTP 403, request ${error.requestId}). The plan of the workspace does not include this feature.`,
    );
  });
});

describe("a contact that is not there any more", () => {
  it("is reported as merged, and into which", async () => {
    const { workspace } = local.intercom;
    workspace.mergeContacts(seeded.lead.id, seeded.contact.id);
    const error = await local.fail("getContact", { id: seeded.lead.id });
    expect(error).toMatchObject({
      status: 410,
      code: "contact_merged",
      retryable: false,
      contactId: seeded.contact.id,
    });
    expect(error.message).toMatch(
      new RegExp(`This contact was merged into the contact ${seeded.contact.id}\\.$`),
    );
  });

  it("still blocks its email and external ID for a while after it was deleted", async () => {
    await local.run("deleteContact", { id: seeded.contact.id });
    const error = await local.fail("createContact", { external_id: seeded.contact.externalId });
    expect(error).toMatchObject({ status: 409, contactId: seeded.contact.id, archived: true });
  });
});

describe("an answer that cannot be read", () => {
  const html = "<html><body>Bad gateway</body></html>";

  it.each([
    ["empty", { status: 200, body: "" }],
    ["HTML", { status: 200, body: html }],
    ["cut off", { status: 200, body: '{"type":"list","data":[{"id":' }],
    ["without the list", { status: 200, body: { type: "list" } }],
    ["a bad gateway", { status: 502, body: html }],
  ])("is repeated and not taken for no data: %s", async (_, fault) => {
    local.intercom.faults.add({ ...fault, headers: AT_ONCE, times: 2 });
    const all = await local.run<{ data: unknown[] }>("listCompanies", { fetchAll: true });
    expect(all.data).toHaveLength(5);
    expect(local.requests()).toHaveLength(3);
  });

  it.each([
    ["empty", "", "the answer cannot be read, it is empty"],
    ["HTML", html, "an HTML page instead of data"],
    ["cut off", '{"type":"tag","id', 'the answer cannot be read, it begins "{"type":"tag","id"'],
    ["an empty object", "{}", "the answer cannot be read, it is an empty object"],
    ["a list", '[{"id":"1"}]', "the answer cannot be read, it is a list"],
    [
      "a record without id",
      '{"type":"tag","id":""}',
      "the answer cannot be read, it is an object without id",
    ],
  ])("tells what it looked like: %s", async (_, body, look) => {
    local.intercom.faults.add({ status: 200, body, headers: AT_ONCE, times: 99 });
    const error = await local.fail("createTag", { name: "Galley" });
    expect(error).toMatchObject({ name: "IntercomError", status: 200, retryable: true });
    expect(error.message).toContain(`Intercom answered Create Tag unreadably: ${look}`);
  });

  it("in the middle of the real one is read again", async () => {
    local.intercom.faults.add({ truncate: true });
    expect(await local.run("getContact", { id: seeded.contact.id })).toMatchObject({
      name: "Hoban Washburn",
    });
  });

  it("may be an error of another shape", async () => {
    const body = { type: "error.list", request_id: null, errors: { message: "odd" } };
    local.intercom.faults.add({ status: 422, body });
    const error = await local.fail("listTags");
    expect(error).toMatchObject({
      status: 422,
      requestId: expect.stringMatching(/^[0-9a-z]{20}$/),
    });
    expect(error.message).toMatch(/^Intercom refused List Tags: .* \(HTTP 422, request /);
  });

  it("may be a code that nobody knows yet, which goes by its status", async () => {
    local.intercom.faults.add({ status: 500, code: "new_code", headers: AT_ONCE });
    local.intercom.faults.add({ status: 418, code: "newer_code", message: "Tea?" });
    const error = await local.fail("listTags");
    expect(error).toMatchObject({ status: 418, code: "newer_code", retryable: false });
    expect(error.message).toContain('newer_code, "Tea?"');
  });
});

describe("the request ID", () => {
  it.each([
    ["the error list", { status: 400 }],
    ["the header", { status: 400, body: "Bad request" }],
  ])("is read from %s", async (_, fault) => {
    local.intercom.faults.add(fault);
    const error = await local.fail("listTags");
    const { responseHeaders } = local.intercom.traffic.at(-1) ?? {};
    expect(error.requestId).toBe(responseHeaders?.["x-request-id"]);
    expect(error.message).toContain(`request ${error.requestId}`);
  });
});

describe("a secret", () => {
  /** Every text in an object and in everything it leads to, hidden properties included. */
  const textsOf = (value: unknown, seen = new Set<unknown>()): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null || seen.has(value)) return [];
    seen.add(value);
    return Reflect.ownKeys(value).flatMap((key) => [
      String(key),
      ...textsOf(Reflect.get(value, key), seen),
    ]);
  };

  it.each([
    ["the token refused", { status: 401 }],
    ["a request refused", { status: 400 }],
    ["a conflict", { status: 409, message: "A contact exists with id=abc" }],
    ["no answer", { drop: "after" }],
    ["a foreign answer", { html: true }],
    ["a redirect", { status: 302, headers: { location: "https://evil.example/" }, body: {} }],
  ] as const)("is not in the error of %s", async (_, fault) => {
    local.intercom.faults.add({ ...fault, times: 99 });
    const connection = oauthConnection(local.intercom, { clientSecret: "s3cr3t-of-the-app" });
    const error = await local.fail("createContact", {
      connection,
      email: "river@example.com",
    });
    const texts = [...textsOf(error), JSON.stringify(error), String(error)].join("\n");
    expect(texts).not.toContain(local.intercom.token);
    expect(texts).not.toContain("s3cr3t-of-the-app");
    expect(texts).not.toMatch(/bearer|authorization/i);
    expect(texts).not.toContain("river@example.com");
  });
});
