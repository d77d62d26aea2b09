import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Exchange,
  loadDescriptionFromEnvironment,
  type Problem,
  parseDescription,
  toLine,
} from "./openapi/description";
import { createKnownErrorFilter } from "./openapi/knownErrors";

const yaml = `
openapi: 3.0.1
paths:
  /boats:
    get:
      parameters:
        - { $ref: "#/components/parameters/version" }
        - { name: limit, in: query, schema: { type: integer, maximum: 150 } }
        - { name: order, in: query, schema: { type: string, enum: [asc, desc] } }
        - { name: archived, in: query, schema: { type: boolean } }
        - { name: ids, in: query, schema: { type: array, items: { type: integer } } }
        - { name: seas, in: query, explode: false, schema: { type: array, items: { enum: [n, s] } } }
      responses:
        "200":
          content:
            application/json: { schema: { $ref: "#/components/schemas/boat_list" } }
    post:
      parameters: [{ $ref: "#/components/parameters/version" }]
      requestBody:
        content:
          application/json:
            schema:
              oneOf: [{ $ref: "#/components/schemas/boat_request" }]
              properties:
                silent: { type: boolean }
      responses:
        "200": { $ref: "#/components/responses/boat" }
        "401":
          content:
            application/json: { schema: { $ref: "#/components/schemas/error" } }
  /boats/search:
    post:
      parameters:
        - { $ref: "#/components/parameters/version" }
        - { name: mode, in: query, required: true, schema: { type: string } }
      requestBody:
        required: false
        content:
          application/json:
            schema:
              properties:
                query:
                  oneOf:
                    - { $ref: "#/components/schemas/filter" }
                    - { $ref: "#/components/schemas/filter_group" }
      responses:
        "200":
          content:
            application/json: { schema: { $ref: "#/components/schemas/boat_list" } }
  /boats/{boat_id}:
    parameters:
      - { $ref: "#/components/parameters/version" }
      - { name: boat_id, in: path, required: true, schema: { type: string } }
    get:
      responses:
        "200": { $ref: "#/components/responses/boat" }
    delete:
      responses:
        "200": { description: gone }
  /boats/{boat_id}/crew/{seat}:
    put:
      parameters:
        - { name: boat_id, in: path, required: true, schema: { type: string } }
        - { name: seat, in: path, required: true, schema: { type: integer } }
      responses:
        "204": { description: seated }
        default:
          content:
            application/json: { schema: { $ref: "#/components/schemas/error" } }
components:
  parameters:
    version:
      name: Intercom-Version
      in: header
      schema: { type: string, enum: ["2.15", "2.16"] }
  responses:
    boat:
      content:
        application/json: { schema: { $ref: "#/components/schemas/boat" } }
  schemas:
    boat:
      type: object
      required: [id]
      properties:
        id: { type: string }
        email: { type: string, format: email }
        built_at: { type: integer, format: date-time }
        sold_at: { type: integer, format: date-time, nullable: true }
        launched_on: { type: string, format: date-time }
        kind: { type: string, enum: [sail, motor], nullable: true }
        owner: { $ref: "#/components/schemas/person", nullable: true }
        builder: { type: object, nullable: true, allOf: [{ $ref: "#/components/schemas/person" }] }
        captain: { $ref: "#/components/schemas/person", nullable: false }
        nullable: { type: string }
        format: { type: integer }
    boat_list:
      type: object
      properties:
        total: { type: integer }
        data: { type: array, items: { $ref: "#/components/schemas/boat" } }
    boat_request:
      type: object
      required: [name]
      properties:
        name: { type: string }
        owner: { $ref: "#/components/schemas/person" }
        sails:
          type: array
          items: { type: object, properties: { size: { type: integer } } }
        extras: { type: object }
        engine:
          allOf: [{ $ref: "#/components/schemas/person" }]
          properties: { power: { type: integer } }
          additionalProperties: true
        hold:
          allOf: [{ $ref: "#/components/schemas/person" }]
          properties: { volume: { type: integer } }
        mast: { properties: { height: { type: integer } }, additionalProperties: false }
        labels: { type: object, additionalProperties: { type: string } }
        contact:
          oneOf:
            - { required: [email], properties: { email: { type: string } } }
            - { required: [phone], properties: { phone: { type: string } } }
    person:
      type: object
      properties:
        name: { type: string }
    filter:
      type: object
      properties:
        field: { type: string }
        operator: { type: string, enum: ["=", ">"] }
        value: { oneOf: [{ type: string }, { type: integer }] }
    filter_group:
      type: object
      properties:
        operator: { type: string, enum: [AND, OR] }
        value: { type: array, items: { $ref: "#/components/schemas/filter" } }
    error:
      type: object
      required: [type, errors]
      properties:
        type: { type: string }
        errors:
          type: array
          items: { type: object, required: [code], properties: { code: { type: string } } }
`;

const description = parseDescription(yaml);

const exchange = (changes: Partial<Exchange> & { json?: unknown; answer?: unknown }): Exchange => {
  const { json, answer, ...rest } = changes;
  return {
    method: "GET",
    path: "/boats/1",
    query: {},
    headers: { "intercom-version": "2.16", "content-type": "application/json" },
    body: Buffer.from(json === undefined ? "" : JSON.stringify(json)),
    status: 200,
    responseHeaders: { "content-type": "application/json; charset=utf-8" },
    responseBody: answer === undefined ? "" : JSON.stringify(answer),
    ...rest,
  };
};

const brief = (problems: Problem[]): string[] =>
  problems.map(({ operation, side, at, rule }) => `${operation} ${side} ${at} ${rule}`);

describe("a request", () => {
  const list = (query: Exchange["query"], headers?: Exchange["headers"]) =>
    exchange({ path: "/boats", query, ...(headers && { headers }) });
  const create = (json: unknown) => exchange({ method: "POST", path: "/boats", json });
  const search = (query: unknown) =>
    exchange({ method: "POST", path: "/boats/search", query: { mode: "all" }, json: { query } });

  it.each<[string, Exchange]>([
    ["a list", list({ limit: "150", order: "asc", archived: "false", ids: ["1", "2"] })],
    ["one value of an array", list({ ids: "1" })],
    ["an array with commas", list({ seas: "n,s" })],
    ["an encoded id", exchange({ path: "/boats/a%2Fb" })],
    ["an integer in the path", exchange({ method: "PUT", path: "/boats/1/crew/2" })],
    ["an encoded integer", exchange({ method: "PUT", path: "/boats/1/crew/%32" })],
    ["a minimal body", create({ name: "Serenity" })],
    [
      "a full body",
      create({
        name: "Serenity",
        silent: true,
        owner: { name: "Mal" },
        sails: [{ size: 3 }],
        extras: { anything: { goes: 1 } },
        engine: { power: 1, anything: { goes: 1 } },
        hold: { volume: 1, name: "aft" },
        labels: { color: "red" },
        contact: { phone: "1" },
      }),
    ],
    ["a filter", search({ field: "name", operator: "=", value: 1 })],
    ["a group", search({ operator: "AND", value: [{ field: "a", operator: "=", value: "b" }] })],
    ["a body left out where it may be", exchange({ ...search(0), body: Buffer.alloc(0) })],
  ])("passes: %s", (_, good) => {
    expect(brief(description.requestProblems(good))).toEqual([]);
  });

  it.each<[string, Exchange, string]>([
    ["an unknown path", exchange({ path: "/ships" }), "GET /ships request  operation"],
    ["an unknown method", exchange({ method: "PATCH" }), "PATCH /boats/1 request  operation"],
    [
      "a method that only a less specific path has",
      exchange({ path: "/boats/search" }),
      "GET /boats/search request  operation",
    ],
    [
      "no version",
      list({}, { "content-type": "application/json" }),
      "GET /boats request Intercom-Version required",
    ],
    [
      "a wrong version",
      list({}, { "intercom-version": "9.9" }),
      "GET /boats request Intercom-Version enum",
    ],
    ["an undeclared parameter", list({ limi: "1" }), "GET /boats request ?limi undeclared"],
    ["a parameter's type", list({ limit: "many" }), "GET /boats request ?limit type"],
    ["a parameter's maximum", list({ limit: "151" }), "GET /boats request ?limit maximum"],
    ["a parameter's values", list({ order: "up" }), "GET /boats request ?order enum"],
    ["a boolean parameter", list({ archived: "yes" }), "GET /boats request ?archived type"],
    ["a repeated parameter", list({ limit: ["1", "2"] }), "GET /boats request ?limit type"],
    ["an item of a parameter", list({ ids: ["1", "x"] }), "GET /boats request ?ids/1 type"],
    ["an item between commas", list({ seas: "n,x" }), "GET /boats request ?seas/1 enum"],
    ["commas in other arrays", list({ ids: "1,2" }), "GET /boats request ?ids/0 type"],
    [
      "a missing parameter",
      exchange({ method: "POST", path: "/boats/search" }),
      "POST /boats/search request ?mode required",
    ],
    ["an empty id", exchange({ path: "/boats/" }), "GET /boats/{boat_id} request {boat_id} path"],
    [
      "a forgotten id",
      exchange({ path: "/boats/undefined" }),
      "GET /boats/{boat_id} request {boat_id} path",
    ],
    [
      "the type of an id",
      exchange({ method: "PUT", path: "/boats/1/crew/bow" }),
      "PUT /boats/{boat_id}/crew/{seat} request {seat} type",
    ],
    ["a missing body", create(undefined), "POST /boats request  required"],
    [
      "a body where none is taken",
      exchange({ method: "DELETE", json: {} }),
      "DELETE /boats/{boat_id} request  undeclared",
    ],
    [
      "a body of another type",
      exchange({
        ...create({ name: "Serenity" }),
        headers: { "intercom-version": "2.16", "content-type": "text/plain" },
      }),
      "POST /boats request  content-type",
    ],
    [
      "a broken body",
      exchange({ ...create({}), body: Buffer.from('{"name":') }),
      "POST /boats request  json",
    ],
    ["a missing property", create({}), "POST /boats request /name required"],
    ["a list as the body", create([]), "POST /boats request  type"],
    ["a property's type", create({ name: 1 }), "POST /boats request /name type"],
    ["no null unless allowed", create({ name: null }), "POST /boats request /name type"],
    [
      "a misspelt property",
      create({ name: "a", nmae: "b" }),
      "POST /boats request /nmae undeclared",
    ],
    [
      "a misspelt property of a closed object",
      create({ name: "a", mast: { hieght: 1 } }),
      "POST /boats request /mast/hieght undeclared",
    ],
    [
      "a misspelt property behind a reference",
      create({ name: "a", owner: { nmae: "b" } }),
      "POST /boats request /owner/nmae undeclared",
    ],
    [
      "a misspelt property of an item",
      create({ name: "a", sails: [{ size: 1 }, { "si/ze": 1 }] }),
      "POST /boats request /sails/1/si~1ze undeclared",
    ],
    [
      "the type of free keys",
      create({ name: "a", labels: { x: 1 } }),
      "POST /boats request /labels/x type",
    ],
    [
      "several alternatives at once",
      create({ name: "a", contact: { email: "b", phone: "c" } }),
      "POST /boats request /contact overlap",
    ],
    ["no alternative", create({ name: "a", contact: {} }), "POST /boats request /contact oneOf"],
    [
      "the closest alternative",
      search({ field: "a", operator: "==", value: "b" }),
      "POST /boats/search request /query/operator enum",
    ],
    [
      "a mistake inside a nested alternative",
      search({ operator: "OR", value: [{ field: "a", operator: "=", value: 1.5 }] }),
      "POST /boats/search request /query/value/0/value oneOf",
    ],
    [
      "a key of another alternative",
      search({ field: "a", operator: "AND", value: [] }),
      "POST /boats/search request /query/field undeclared",
    ],
    [
      "a misspelt key inside an alternative",
      search({ feild: "a", operator: "=", value: "b" }),
      "POST /boats/search request /query/feild undeclared",
    ],
  ])("is caught: %s", (_, damaged, expected) => {
    expect(brief(description.requestProblems(damaged))).toEqual([expected]);
  });
});

describe("an answer", () => {
  const boat = (fields: object) => exchange({ answer: { id: "1", ...fields } });
  const failure = { type: "error.list", errors: [{ code: "not_found" }] };

  it.each<[string, Exchange]>([
    [
      "a boat",
      boat({ email: "mal@example.com", built_at: 1, launched_on: "2002-09-20T00:00:00Z" }),
    ],
    ["null where allowed", boat({ sold_at: null, kind: null, owner: null, builder: null })],
    ["values where null is allowed", boat({ sold_at: 1, kind: "sail", owner: {}, builder: {} })],
    ["a property called nullable", boat({ nullable: "yes" })],
    ["no body where none is described", exchange({ method: "DELETE" })],
    [
      "what is documented for every status",
      exchange({ method: "PUT", path: "/boats/1/crew/2", status: 202, answer: failure }),
    ],
    ["an undocumented error", exchange({ status: 409, answer: failure })],
    [
      "a documented error",
      exchange({ method: "POST", path: "/boats", status: 401, answer: failure }),
    ],
    ["what only a request can answer for", exchange({ path: "/ships", status: 200 })],
  ])("passes: %s", (_, good) => {
    expect(brief(description.responseProblems(good))).toEqual([]);
  });

  const operation = "GET /boats/{boat_id} response";
  it.each<[string, Exchange, string]>([
    ["an undocumented success", exchange({ status: 202, answer: {} }), `${operation}  status`],
    [
      "another content type",
      exchange({ responseHeaders: { "content-type": "text/html" }, responseBody: "<p>" }),
      `${operation}  content-type`,
    ],
    ["no content type", exchange({ responseHeaders: {} }), `${operation}  content-type`],
    ["an empty body", exchange({}), `${operation}  json`],
    ["half a body", exchange({ responseBody: '{"id":' }), `${operation}  json`],
    [
      "a body where none is described",
      exchange({ method: "DELETE", answer: {} }),
      "DELETE /boats/{boat_id} response  undeclared",
    ],
    ["a missing property", exchange({ answer: {} }), `${operation} /id required`],
    ["a property's type", boat({ built_at: "today" }), `${operation} /built_at type`],
    ["the type of a property called format", boat({ format: "a" }), `${operation} /format type`],
    ["a property's format", boat({ email: "mal" }), `${operation} /email format`],
    ["a property's values", boat({ kind: "raft" }), `${operation} /kind enum`],
    ["more than is described", boat({ color: "red" }), `${operation} /color undeclared`],
    ["null where not allowed", boat({ email: null }), `${operation} /email type`],
    ["null where forbidden", boat({ captain: null }), `${operation} /captain type`],
    ["behind a nullable reference", boat({ owner: { name: 1 } }), `${operation} /owner/name type`],
    ["behind a nullable allOf", boat({ builder: { name: 1 } }), `${operation} /builder/name type`],
    [
      "the shape of an undocumented error",
      exchange({ status: 500, answer: { type: "error.list", errors: [{}] } }),
      `${operation} /errors/0/code required`,
    ],
  ])("is caught: %s", (_, damaged, expected) => {
    expect(brief(description.responseProblems(damaged))).toEqual([expected]);
  });
});

describe("an example", () => {
  const examine = (...call: Parameters<typeof description.exampleProblems>) =>
    brief(description.exampleProblems(...call));

  it("is compared with the successful answer", () => {
    expect(examine("GET", "/boats/1", { id: "1" })).toEqual([]);
    expect(examine("GET", "/boats/1", { id: 1 })).toEqual([
      "GET /boats/{boat_id} example /id type",
    ]);
  });

  it("may be a list or the items of one", () => {
    expect(examine("GET", "/boats", { total: 1, data: [{ id: "1" }] })).toEqual([]);
    expect(examine("GET", "/boats", [{ id: "1" }])).toEqual([]);
    expect(examine("GET", "/boats", [{ id: "1" }, { id: 2 }])).toEqual([
      "GET /boats example /1/id type",
    ]);
  });

  it("must not be an array where one object is answered", () => {
    expect(examine("GET", "/boats/1", [{ id: "1" }])).toEqual([
      "GET /boats/{boat_id} example  type",
    ]);
  });

  it("needs a known operation, and is free where nothing is answered", () => {
    expect(examine("GET", "/ships", {})).toEqual(["GET /ships example  operation"]);
    expect(examine("DELETE", "/boats/1", { anything: 1 })).toEqual([]);
  });
});

describe("the list of known errors", () => {
  const problem: Problem = {
    operation: "GET /boats",
    side: "request",
    at: "?limit",
    rule: "type",
    message: "must be integer",
  };
  const entry = { ...problem, reason: "tested", source: "here" };

  it("explains problems that match in every respect", () => {
    const patterns = { operation: /^GET/, side: "request", at: /limit$/ } as const;
    for (const known of [entry, { ...entry, rule: undefined }, { ...entry, ...patterns }]) {
      const filter = createKnownErrorFilter([known]);
      expect(filter.unknownProblems([problem])).toEqual([]);
      expect(filter.unusedEntries()).toEqual([]);
    }
  });

  it.each([
    { operation: "GET /boat" },
    { operation: /^POST/ },
    { side: "response" as const },
    { at: "?limi" },
    { rule: "enum" },
  ])("does not explain another problem: %p", (difference) => {
    const other = { ...entry, ...difference };
    const filter = createKnownErrorFilter([other]);
    expect(filter.unknownProblems([problem])).toEqual([problem]);
    expect(filter.unusedEntries()).toEqual([other]);
  });
});

describe("the description file", () => {
  const directory = mkdtempSync(join(tmpdir(), "description-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  it("is named by the environment", () => {
    const file = join(directory, "boats.yaml");
    writeFileSync(file, yaml);
    const loaded = loadDescriptionFromEnvironment({ INTERCOM_OPENAPI: file });
    expect(loaded.operationFor("get", "/boats")?.name).toBe("GET /boats");
  });

  it.each([undefined, ""])("must be named (%p)", (file) => {
    expect(() => loadDescriptionFromEnvironment({ INTERCOM_OPENAPI: file })).toThrow(
      /Set INTERCOM_OPENAPI to a file/,
    );
  });

  it("must exist", () => {
    const file = join(directory, "absent.yaml");
    expect(() => loadDescriptionFromEnvironment({ INTERCOM_OPENAPI: file })).toThrow(
      /There is no OpenAPI description at ".*absent.yaml"/,
    );
  });
});

it("shows a problem on one line", () => {
  const [problem] = description.requestProblems(exchange({ method: "DELETE", json: {} }));
  expect(problem && toLine(problem)).toBe(
    "DELETE /boats/{boat_id} request (whole) undeclared: takes no body",
  );
});
