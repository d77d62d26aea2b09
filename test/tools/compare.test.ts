import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { differences } from "../../tools/compare/compare";

const ROOT = path.resolve(__dirname, "../..");
const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");

const files = mkdtempSync(path.join(tmpdir(), "compare-"));
afterAll(() => rmSync(files, { recursive: true }));

const text = (key: string, more: object = {}) => ({ key, label: key, type: "string", ...more });

const [by, role] = [
  { label: "Email", value: "email" },
  { label: "Role", value: "role" },
];

const value = text("value", { comments: "What to look for." });
const choice = text("by", { model: [by, role] });
const rows = text("rows", { inputs: [text("field"), text("operator")] });

const FIND = {
  key: "find",
  display: { label: "Find Contact", description: "Find a person." },
  inputs: [value, choice, rows],
  perform: () => "before",
  examplePayload: { data: { name: "x".repeat(500), plan: "Pro" } },
};

const build = (find: object, more: object = {}) => ({
  key: "intercom",
  display: { label: "Intercom" },
  actions: { find },
  triggers: {},
  dataSources: {},
  connections: [{ key: "token", label: "Access Token", inputs: [] }],
  ...more,
});

const inputs = (...changed: object[]) => ({ inputs: changed });

const CHANGES: [what: string, change: object, found: object[]][] = [
  [
    "a label and a description",
    { display: { label: "Find", description: "Find one." } },
    [
      { what: "label", before: "Find Contact", after: "Find" },
      { what: "description", before: "Find a person.", after: "Find one." },
    ],
  ],
  [
    "a help text",
    inputs({ ...value, comments: "What is sought." }, choice, rows),
    [{ what: "value: help", before: "What to look for.", after: "What is sought." }],
  ],
  [
    "an input that came and one that went",
    inputs(value, text("role"), rows),
    [
      { what: "input by", before: "by" },
      { what: "input role", after: "role" },
    ],
  ],
  [
    "the order of inputs",
    inputs(choice, value, rows),
    [{ what: "order of inputs", before: "value, by, rows", after: "by, value, rows" }],
  ],
  [
    "the order of the inputs of a structured one",
    inputs(value, choice, { ...rows, inputs: [text("operator"), text("field")] }),
    [{ what: "rows: order of inputs", before: "field, operator", after: "operator, field" }],
  ],
  [
    "the label of an input of a structured one",
    inputs(value, choice, {
      ...rows,
      inputs: [text("field", { label: "Field" }), text("operator")],
    }),
    [{ what: "rows.field: label", before: "field", after: "Field" }],
  ],
  [
    "choices that came, went or are called otherwise",
    inputs(
      value,
      text("by", {
        model: [
          { ...by, label: "Email address" },
          { label: "ID", value: "id" },
        ],
      }),
      rows,
    ),
    [
      { what: "by: choice role", before: "Role" },
      { what: "by: choice id", after: "ID" },
      { what: "by: choice email", before: "Email", after: "Email address" },
    ],
  ],
  [
    "the order of choices",
    inputs(value, text("by", { model: [role, by] }), rows),
    [{ what: "by: order of choices", before: "Email, Role", after: "Role, Email" }],
  ],
  [
    "whether an input is required",
    inputs({ ...value, required: true }, choice, rows),
    [{ what: "value: required", before: undefined, after: "true" }],
  ],
  [
    "a place deep inside an example",
    { examplePayload: { data: { ...FIND.examplePayload.data, plan: "Basic" } } },
    [
      {
        what: "examplePayload",
        before: expect.stringMatching(/^…x+","plan":"Pro"\}\}$/),
        after: expect.stringMatching(/^…x+","plan":"Basic"\}\}$/),
      },
    ],
  ],
];

describe("what two builds differ in", () => {
  it.each(CHANGES)("names %s", (_what, change, found) => {
    const changed = { ...FIND, ...change, perform: () => "after" };
    expect(differences(build(FIND), build(changed))).toEqual(new Map([["actions.find", found]]));
  });

  it("leaves aside what a function does", () => {
    const same = { ...FIND, perform: () => "after" };
    expect(differences(build(FIND), build(same))).toEqual(new Map());
  });

  it("names parts that only one of them has, and the connection and component that changed", () => {
    const now = build(FIND, {
      key: "other",
      actions: { search: FIND },
      connections: [{ key: "token", label: "Token", inputs: [] }],
    });
    expect(differences(build(FIND), now)).toEqual(
      new Map([
        ["actions.find", [{ what: "only in the first build" }]],
        ["actions.search", [{ what: "only in the second build" }]],
        ["component", [{ what: "key", before: "intercom", after: "other" }]],
        ["connections.token", [{ what: "label", before: "Access Token", after: "Token" }]],
      ]),
    );
  });
});

const saved = (name: string, description: string) => {
  const file = path.join(files, `${name}.js`);
  const find = { ...FIND, display: { label: "Find Contact", description } };
  writeFileSync(file, `module.exports = { default: ${JSON.stringify(build(find))} };`);
  return file;
};

const compare = (...args: string[]) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [TSX, "tools/compare/compare.ts", ...args],
      { cwd: ROOT },
      (error, stdout, stderr) => resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });

describe("npm run compare", () => {
  const before = saved("before", "Find a person.");
  const long = "Find a person by one of several things that identify contacts, such as";
  const after = saved("after", `${long} an email address, a phone number or an ID.`);
  const total = "3 parts compared, 1 differ.\n";

  it("lists each change in lines of 100 characters, and the number of parts that differ", async () => {
    expect(await compare(before, after)).toEqual({
      status: 1,
      stdout: [
        "actions.find",
        "  description",
        "    - Find a person.",
        `    + ${long} an email address, a`,
        "      phone number or an ID.",
        "",
        total,
      ].join("\n"),
      stderr: "",
    });
  });

  it("lists nothing with --quiet", async () => {
    expect(await compare("--quiet", before, after)).toEqual({
      status: 1,
      stdout: total,
      stderr: "",
    });
  });

  it("succeeds when nothing differs", async () => {
    expect(await compare(before, before)).toEqual({
      status: 0,
      stdout: "3 parts compared, 0 differ.\n",
      stderr: "",
    });
  });

  it.each([
    ["one build", [before]],
    ["three builds", [before, after, after]],
    ["an option that it does not have", [before, after, "--silent"]],
  ])("says what it takes, given %s", async (_what, args) => {
    expect(await compare(...args)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("npm run compare -- old/index.js dist/index.js"),
    });
  });
});
