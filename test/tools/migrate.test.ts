import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lexer, type Tokens } from "marked";
import { parse } from "yaml";
import { asDefinition } from "../../tools/definition/definition";
import { type Catalog, problemsOf } from "../../tools/definition/problems";
import { runMigrate } from "../../tools/migrate/command";
import { migrate } from "../../tools/migrate/migrate";
import { component } from "../../tools/platform/runner";
import { captured } from "../support/command";

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = path.join(__dirname, "migrate");

const read = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

/** A component of the organization that a flow uses besides. */
const acme: Catalog = {
  key: "acme",
  connections: [],
  triggers: {},
  dataSources: {},
  actions: {
    report: {
      key: "report",
      display: { label: "Report", description: "" },
      inputs: [{ key: "gone", label: "Gone", type: "string" }],
      perform: async () => ({}),
    },
  },
};

const problems = (yaml: string) => [...problemsOf(asDefinition(parse(yaml)), [component, acme])];

const leftIn = async (yaml: string): Promise<string[]> =>
  (await migrate(yaml)).left.map(({ flow, part, input, todo }) =>
    [flow, part, input, todo].filter(Boolean).join(" > "),
  );

type Edit = [from: string | RegExp, to: string];

const edited = (yaml: string, edits: Edit[]): string =>
  edits.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return changed;
  }, yaml);

const CHECK = "Check what is done with";
const TICKET =
  "ticket_state is null or an object here: ticket_state.category is what was text; admin_assignee_id is null here while nobody is assigned; team_assignee_id is null here while nobody is assigned.";
const PICK = "Pick another field: the reference shows an example of the result.";
const NEVER_CREATES =
  "Update Company fails for a company that does not exist: where it shall be created then, take Upsert Company (upsertCompany), which has the same inputs.";

/** What is left in each file, and what a person does about it. */
const FILES: [name: string, left: string[], byHand: Edit[]][] = [
  [
    "webhook",
    [
      'Sign-Up > Update Contact > signed_up_at > Signed Up At: "01/31/2026": write a date as year-month-day, such as 2026-01-31, and a time as 2026-01-31T09:00:00Z.',
      `Sign-Up > Slack Message > message > ${CHECK} updateContact.results.avatar: avatar is an object here: avatar.image_url is the address.`,
      `Sign-Up > Slack Message > message > "updateContact" does not return "location.planet". ${PICK}`,
    ],
    [
      ["01/31/2026", "2026-01-31"],
      ["results.avatar", "results.avatar.image_url"],
      ["location.planet", "location.country"],
    ],
  ],
  [
    "schedule",
    [
      "Nightly > List Contacts > page > contacts are paged by cursor. Only 1 is accepted; Starting After Cursor goes on, Fetch All reads everything.",
      `Nightly > Report > data > "loopOverContacts" does not return "e_mail". ${PICK}`,
    ],
    [
      [/type: reference\n( +)value: loopNTimes.index/, 'type: value\n$1value: ""'],
      ["currentItem.e_mail", "currentItem.email"],
    ],
  ],
  [
    "pages",
    [
      'Main Workspace > There is no input "tokenUrl". Remove it: the Region of the connection decides the URLs.',
      "Any Company > Add a config variable with the data source selectCompanyByCompanyId for Companies > Update Other Company: this one offers Intercom's own IDs, which other steps need.",
      `Companies > Update Company > ${NEVER_CREATES}`,
      `Companies > Update Other Company > ${NEVER_CREATES}`,
      `Companies > Update Same Company > ${NEVER_CREATES}`,
      `Companies > List Companies > startingAfter > "poll" does not return "body.data.cursor". ${PICK}`,
      "Companies > List Companies > startingAfter > companies are paged by number. A cursor is refused; use Page or Fetch All.",
    ],
    [
      ['tokenUrl: { type: value, value: "https://eu.example.com/token" }, ', ""],
      [
        "company_id: { type: configVar, value: Any Company }",
        "company_id: { type: configVar, value: Company to Update }",
      ],
      ["{ type: reference, value: poll.results.body.data.cursor }", "{ type: value, value: '' }"],
    ],
  ],
  [
    "code",
    [
      'Clean-Up > Call Elsewhere > url > URL: "https://hooks.example.com/done" does not lie at the connection\'s address, https://api.intercom.io. Give a path such as /contacts: the access token may only be sent there.',
      `Clean-Up > Sum Up > code > "searchContacts" does not return "data.0.planet". ${PICK}`,
      `Clean-Up > Take Apart > code > ${CHECK} createTicket: ${TICKET}`,
      `Clean-Up > Take One > code > ${CHECK} createTicket: ${TICKET}`,
    ],
    [
      ["https://hooks.example.com/done", "/contacts"],
      ["data[0].planet", "data[0].location.country"],
    ],
  ],
  [
    "branch",
    [
      'Route > Delete Company > connection > Set up a connection of this component in the organization, and name it in place of "shared-workspace" in "Shared Workspace".',
      'Route > Delete Company > id > Company ID: "acme-6" is not the ID of a company, 24 letters and digits. List Companies finds it by the Company ID set when it was created. Select Company lists them.',
      `Route > Branch on Expression > conditions > ${CHECK} deleteCompany.results.deleted: deleted is true here, not text.`,
      'Route > Archive Contact > There is no "archiveCompany" in "intercom". The nearest is "archiveContact". Choose another one in its place.',
      'Route > Attach Tag > There is no input "tag". Remove it, or fill in the input that took its place.',
      'Route > Attach Tag > "tagId" is missing. Fill it in.',
      "Route > Attach Tag > id > ID is required and was left blank.",
    ],
    [
      ["acme-6", "667d608d8a68186f43bafd70"],
      ["archiveCompany", "archiveContact"],
      [/id: { type: value, value: '' }/g, "id: { type: value, value: 5ba682d23d7cf92bef87bfd4 }"],
      ["tag: {", "tagId: {"],
      ["useScopedConfigVar: shared-workspace", "useScopedConfigVar: shared-workspace-2"],
    ],
  ],
];

describe.each(FILES)("%s.yml", (name, left, byHand) => {
  it("is rewritten, byte for byte the same everywhere else", async () => {
    expect((await migrate(read(`${name}.yml`))).output).toBe(read(`${name}.expected.yml`));
  });

  it("leaves a list for the person", async () => {
    expect(await leftIn(read(`${name}.yml`))).toEqual(left);
  });

  it("is right once the list is done, and stays as it is", async () => {
    const done = edited(read(`${name}.expected.yml`), byHand);
    expect(problems(done)).toEqual([]);
    expect(await migrate(done)).toEqual({ output: done, changes: [], left: [] });
  });

  it("is not changed by a second run", async () => {
    const { output, changes } = await migrate(read(`${name}.expected.yml`));
    expect({ output, changes }).toEqual({ output: read(`${name}.expected.yml`), changes: [] });
  });
});

/** A definition with one step of the public component, its inputs in braces. */
const oneStep = (action: string, inputs: string) => `definitionVersion: 7
flows:
  - name: Flow
    steps:
      - name: Start
        isTrigger: true
        action: { component: { isPublic: true, key: webhook-triggers, version: 5 }, key: webhook }
      - name: Step
        action: { component: { isPublic: true, key: intercom, version: 14 }, key: ${action} }
        inputs: { connection: { type: configVar, value: Workspace }, ${inputs} }
requiredConfigVars:
  - key: Workspace
    dataType: connection
    connection: { component: { isPublic: true, key: intercom, version: 14 }, key: intercomAccesssToken }
    inputs: { accessToken: { type: value, value: "" } }
`;

const START = "{ type: reference, value: start.results.body.data.any }";
const literal = (value: string) => `{ type: value, value: ${value} }`;

describe("the inputs of a step", () => {
  it.each([
    [
      "updateContact",
      `id: ${START}, unsubscribed_from_emails: ${literal("false")}, name: ${START}`,
      "false",
      '""',
    ],
    ["listContacts", `order: ${literal("'asc'")}`, "'asc'", "'desc'"],
    ["getTicket", `ticketId: ${START}`, "ticketId:", "id:"],
    [
      "rawRequest",
      `method: ${literal("GET")}, url: ${literal("https://api.intercom.io/me")}`,
      "https://api.intercom.io/me",
      "/me",
    ],
    [
      "searchContacts",
      `jsonQuery: ${literal('\'{"field":"role","operator":"=","value":"lead"}\'')}, role: ${literal("user")}`,
      "value: user",
      'value: ""',
    ],
  ])("of %s are rewritten: %s", async (action, inputs, from, to) => {
    const { output, left } = await migrate(oneStep(action, inputs));
    expect(output).toContain(inputs.replace(from, to));
    expect(left).toEqual([]);
  });

  it.each([
    ["updateContact", `id: ${START}, unsubscribed_from_emails: ${literal("true")}`],
    ["updateContact", `id: ${START}, unsubscribed_from_emails: ${START}`],
    [
      "listContacts",
      `order: ${literal("desc")}, page: ${literal("'1'")}, perPage: ${literal("'50'")}`,
    ],
    ["listCompanies", `order: ${literal("asc")}, startingAfter: ${literal("''")}`],
    ["createTicket", `contactId: ${START}, ticketTypeId: ${START}, companyId: ${START}`],
    ["createContact", `role: ${literal("lead")}, signed_up_at: ${literal("1571069751")}`],
    ["searchContacts", `email: ${START}, jsonQuery: ${literal("''")}`],
    [
      "rawRequest",
      `method: ${literal("GET")}, url: ${literal("/me")}, headers: { type: complex, value: [] }`,
    ],
  ])("of %s stay: %s", async (action, inputs) => {
    const { output, left } = await migrate(oneStep(action, inputs));
    expect(output).toContain(`${inputs} }`);
    expect(left).toEqual([]);
  });

  it.each([
    ["listContacts", `page: ${literal("'2'")}`, /page > Page: Intercom pages contacts by cursor/],
    ["listContacts", `perPage: ${literal("'500'")}`, /perPage > Per Page: "500" is not/],
    ["listContacts", `order: ${START}`, /order > contacts come in its own order only/],
    [
      "listCompanies",
      `order: ${literal("asc")}, tagId: ${literal("'7'")}`,
      /order > Order: Intercom cannot sort/,
    ],
    ["listCompanies", `startingAfter: ${literal("abc")}`, /Starting After Cursor/],
    ["updateContact", `email: ${START}`, /Step > "id" is missing/],
    [
      "createContact",
      `external_id: ${START}, role: ${literal("contact")}`,
      /role > "contact" is no choice/,
    ],
    [
      "createCompany",
      `company_id: ${START}, name: ${START}, size: ${literal("'8.5'")}`,
      /size > Size: "8.5" is not/,
    ],
    [
      "createTicket",
      `contactId: ${START}, ticketTypeId: ${START}, companyId: ${literal("acme")}`,
      /companyId > Company ID: "acme" is not/,
    ],
    [
      "searchContacts",
      `name: ${literal("Ada")}, jsonQuery: ${START}`,
      /jsonQuery > JSON Query: it takes the place of name/,
    ],
    [
      "rawRequest",
      `method: ${literal("GET")}, url: ${literal("/me")}, headers: { type: complex, value: [{ name: Authorization, ${literal("Bearer x").slice(1, -1)} }] }`,
      /"Authorization"/,
    ],
    ["closeTheBooks", "", /There is no "closeTheBooks" in "intercom"/],
  ])("of %s are left to the person: %s", async (action, inputs, problem) => {
    const left = await leftIn(oneStep(action, inputs));
    expect(left).toEqual([expect.stringMatching(problem)]);
  });

  it("are judged one after the other where several are refused", async () => {
    const inputs = `email: ${START}, role: ${literal("user")}, last_seen_at: ${literal("soon")}, signed_up_at: ${literal("later")}`;
    expect(await leftIn(oneStep("createContact", inputs))).toEqual([
      expect.stringMatching(
        /signed_up_at > Signed Up At: "later"|last_seen_at > Last Seen At: "soon"/,
      ),
      expect.stringMatching(
        /signed_up_at > Signed Up At: "later"|last_seen_at > Last Seen At: "soon"/,
      ),
    ]);
  });
});

describe("the text of a definition", () => {
  const yaml = read("webhook.yml");

  it.each([
    ["Windows ends its lines", (text: string) => text.replaceAll("\n", "\r\n")],
    ["it begins with a byte order mark", (text: string) => `\ufeff${text}`],
    ["the last line has no end", (text: string) => text.trimEnd()],
  ])("stays as it is when %s", async (_name, written) => {
    expect((await migrate(written(yaml))).output).toBe(written(read("webhook.expected.yml")));
  });

  it("loses inputs altogether when none of them is left", async () => {
    const connection = `
    connection: { component: { isPublic: true, key: intercom, version: 14 }, key: intercom }
    inputs:
      scopes: { type: value, value: "" }
      tokenUrl: { type: value, value: "https://api.intercom.io/auth/eagle/token" }
`;
    const before = oneStep("listTags", "").replace(/\n +connection: {.*\n.*\n$/, connection);
    const { output } = await migrate(before);
    expect(output.slice(output.indexOf("dataType"))).toBe(
      "dataType: connection\n    connection: { component: { isPublic: false, key: intercom, version: LATEST }, key: intercom }\n",
    );
  });

  it.each([
    ["", /^This is no definition .*: definitionVersion is none, not 7\.$/],
    ["- a\n- b\n", /^This is no definition .*: definitionVersion is none, not 7\.$/],
    ["definitionVersion: 6\nflows: []\n", /definitionVersion is 6, not 7\.$/],
    ["definitionVersion: 7\n", /must have required property 'flows'\.$/],
    [
      "definitionVersion: 7\nflows:\n  - name: A\n",
      /flows\/0 must have required property 'steps'\.$/,
    ],
    ["definitionVersion: 7\nflows: []\n", /^The definition uses no Intercom component\.$/],
    ["definitionVersion: 7\nflows: [\n", /^The YAML cannot be read: .* at line 3, column 1\.$/],
    ["definitionVersion: 7\nflows: []\n---\na: b\n", /^The YAML cannot be read: .*\.$/],
    ["definitionVersion: 7\nflows: &a []\nname: *a\n", /has an alias, \*a/],
    ["definitionVersion: 7\nisCodeNative: true\nflows: []\n", /code-native/],
  ])("%j is refused in one sentence", async (text, sentence) => {
    await expect(migrate(text)).rejects.toThrow(sentence);
  });
});

describe("npm run migrate", () => {
  const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const folder = mkdtempSync(path.join(tmpdir(), "migrate-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** In a process of its own. */
  const start = (...args: string[]) => {
    const command = [TSX, "tools/migrate/main.ts", ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: ROOT,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };
  const run = (...args: string[]) => captured(() => runMigrate(args));
  const copy = (name: string) => {
    const file = path.join(folder, name);
    copyFileSync(path.join(FOLDER, name), file);
    return file;
  };
  const schedule = read("schedule.expected.yml");
  const files = () => readdirSync(folder).sort();

  it("prints the definition, and what was done apart from it", () => {
    const file = copy("schedule.yml");
    const { status, stdout, stderr } = start(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: schedule });
    expect(stderr).toMatch(/^Rewritten:\n- /);
    expect(stderr).toContain("  Nightly > Report > data, 3 times\n");
    expect(stderr).toMatch(
      /\n\nLeft to do:\n- Nightly > List Contacts > page: contacts are paged by cursor\./,
    );
    expect(readFileSync(file, "utf8")).toBe(read("schedule.yml"));
  });

  it("says so when all is done, with status 0", async () => {
    const example = path.join(ROOT, "examples/customer-sync/low-code.yml");
    expect(await run(example, "--out", path.join(folder, "same.yml"))).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "Nothing to rewrite.\n",
    });
    expect(readFileSync(path.join(folder, "same.yml"), "utf8")).toBe(readFileSync(example, "utf8"));
  });

  it.each([
    ["--out", (file: string) => ["--out", `${file}.new`], (file: string) => `${file}.new`],
    ["--write", () => ["--write"], (file: string) => file],
  ])("writes a whole file with %s", async (_option, options, target) => {
    const file = copy("schedule.yml");
    expect(await run(file, ...options(file))).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(target(file), "utf8")).toBe(schedule);
    expect(files().filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  it.each([
    ["no file", () => [], /^Usage: npm run --silent migrate/],
    ["two files", (file: string) => [file, file], /^Usage: /],
    [
      "both options",
      (file: string) => [file, "--write", "--out", "x"],
      /^Give either --out FILE or --write\.\n$/,
    ],
    [
      "the file itself as --out",
      (file: string) => [file, "--out", file],
      /^--out names the definition itself/,
    ],
    ["an unknown option", (file: string) => [file, "--force"], /^Unknown option '--force'/],
    ["a file that is not there", (file: string) => [`${file}.none`], /none cannot be read\.\n$/],
    [
      "a folder that is not there",
      (file: string) => [file, "--out", path.join(file, "x/y.yml")],
      /y\.yml cannot be written: /,
    ],
  ])("refuses %s with status 1 and writes nothing", async (_what, args, sentence) => {
    const file = copy("code.yml");
    const before = files();
    const { status, stdout, stderr } = await run(...args(file));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(files()).toEqual(before);
    expect(readFileSync(file, "utf8")).toBe(read("code.yml"));
    expect(existsSync("x")).toBe(false);
  });
});

describe("the guide", () => {
  const labels = [component.actions, component.triggers]
    .flatMap((parts) => Object.values<{ display: { label: string } }>(parts))
    .map(({ display }) => display.label);
  const guide = lexer(readFileSync(path.join(ROOT, "docs/guides/migrating.md"), "utf8"));
  const isTable = (token: { type: string }): token is Tokens.Table => token.type === "table";
  const tables = guide.filter(isTable);

  it.each(["Zapier", "n8n", "Make"])("names parts that there are for each step of %s", (system) => {
    const rows = tables.find(({ header }) => header[0]?.text === system)?.rows ?? [];
    const named = rows.map((row) =>
      (row[1]?.tokens ?? [])
        .filter(({ type }) => type === "strong")
        .map((token) => "text" in token && token.text),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((names) => names.length === 0)).toEqual([]);
    expect(named.flat().filter((name) => !labels.includes(String(name)))).toEqual([]);
  });
});
