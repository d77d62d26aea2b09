import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const SOURCE = path.join(ROOT, "src");

/** From top to bottom: what stands in one row imports only what stands in rows below it. */
const LAYERS = [
  ["index"],
  ["component"],
  ["actions", "dataSources", "triggers"],
  ["changes", "webhooks"],
  ["resources"],
  ["inputs"],
  ["client", "connections"],
  ["values"],
];

/** The folders whose files are parts of the component, none of which knows another. */
const PARTS = ["actions", "dataSources", "triggers"];

/** Modules under resources that one file uses alone, and why they stand there. */
const ADVICE = "Advice stands with its resource; resources/common/advice.ts gathers it.";

const SYNC = "A sync of pages is more than 80 lines of logic, cut by subject.";

const USED_ONCE: Record<string, string> = {
  "resources/admins/connectionTest.ts": "More than 80 lines of logic.",
  "resources/aiContent/listing.ts": SYNC,
  "resources/aiContent/memory.ts": SYNC,
  "resources/aiContent/sync.ts": SYNC,
  "resources/common/exportFile.ts": "More than 80 lines of logic.",
  "resources/companies/advice.ts": ADVICE,
  "resources/companies/match.ts": "More than 80 lines of logic.",
  "resources/contacts/companies.ts": "The steps that follow every save of a contact.",
  "resources/content/bulkActions.ts": "More than 80 lines of logic.",
  "resources/content/searchInputs.ts": "More than 80 lines of inputs.",
  "resources/conversations/advice.ts": ADVICE,
  "resources/conversations/transcript.ts": "More than 80 lines of logic.",
  "resources/officeHours/openingHours.ts": "More than 80 lines of logic.",
  "resources/officeHours/syncHolidays.ts": "More than 80 lines of logic.",
  "resources/rawRequest/request.ts": "More than 80 lines of logic.",
  "resources/tags/advice.ts": ADVICE,
  "resources/tickets/advice.ts": ADVICE,
  "resources/tickets/findByNumber.ts":
    "Two ways to find a ticket, the second where Intercom refuses the first.",
};

interface Import {
  file: string;
  /** What is imported: a path from src without its ending, or the name of a package. */
  from: string;
  isOwn: boolean;
  /** The names between the braces as they are written. */
  names: string[];
}

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(path.sep).join("/"));

const textOf = (file: string) => readFileSync(path.join(SOURCE, file), "utf8");

/** A source without its comments. */
const codeOf = (file: string) => textOf(file).replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gms, "");

const importsOf = (file: string): Import[] =>
  [...textOf(file).matchAll(/^(?:import|export)\b([^;"]*?)(?:\bfrom )?"([^"]+)";/gm)].map(
    ([, clause = "", from = ""]) => ({
      file,
      from: from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : from,
      isOwn: from.startsWith(".") && !from.endsWith(".json"),
      names: (clause.match(/\{([^}]*)\}/)?.[1] ?? "")
        .split(",")
        .map((name) => name.trim().replace(/^type /, ""))
        .filter(Boolean),
    }),
  );

const imports = files.flatMap(importsOf);
const own = imports.filter(({ isOwn }) => isOwn);

const folderOf = (module: string) => module.replace(/\.ts$/, "").split("/")[0] ?? "";
const layerOf = (module: string) => LAYERS.findIndex((layer) => layer.includes(folderOf(module)));
/** The folders of actions. */
const resources = [...new Set(files.flatMap((file) => file.match(/^actions\/(\w+)\//)?.[1] ?? []))];

const toLine = ({ file, from }: Import) => `${file} imports ${from}`;

describe("imports", () => {
  it("are found", () => {
    expect(own.length).toBeGreaterThan(files.length);
    expect(
      own
        .filter(
          ({ from }) =>
            !existsSync(path.join(SOURCE, `${from}.ts`)) &&
            !existsSync(path.join(SOURCE, from, "index.ts")),
        )
        .map(toLine),
    ).toEqual([]);
    expect(files.filter((file) => layerOf(file) === -1)).toEqual([]);
  });

  it("run downwards", () => {
    const isAllowed = ({ file, from }: Import) =>
      layerOf(from) > layerOf(file) ||
      folderOf(from) === folderOf(file) ||
      [file, from].map(folderOf).sort().join() === "client,connections";
    expect(own.filter((each) => !isAllowed(each)).map(toLine)).toEqual([]);
  });

  it("lead from no part to another", () => {
    const isPart = (module: string) => PARTS.includes(folderOf(module));
    expect(own.filter(({ file, from }) => isPart(file) && isPart(from)).map(toLine)).toEqual([]);
  });

  it("of axios are the client's alone", () => {
    const strangers = imports.filter(
      ({ file, from }) => from === "axios" && folderOf(file) !== "client",
    );
    expect(strangers.map(toLine)).toEqual([]);
  });

  it("of what unpacks files and reads CSV are those of the exports alone", () => {
    const importers = new Set(["values/unpack/csvRecords", "values/unpack/zip"]);
    // A set also visits what is added while it is walked.
    for (const module of importers) {
      for (const { file, from } of own) {
        // Types are gone when the component runs.
        const isType = new RegExp(`import type [^;]*"[^"]*/${path.basename(from)}";`);
        if (from === module && !isType.test(textOf(file))) importers.add(file.replace(/\.ts$/, ""));
      }
    }
    const parts = [...importers].filter((module) => PARTS.includes(folderOf(module)));
    expect(parts.sort()).toEqual([
      "actions/dataExport/exportMessageData",
      "actions/dataExport/waitForDataExport",
      "actions/reportingExport/exportReportingData",
      "actions/reportingExport/waitForReportingExport",
    ]);
    expect(importers).not.toContain("index");
  });

  it("rename nothing", () => {
    const renamed = imports.filter(
      // setTimeout of Node's timers is no name to use as it is.
      ({ from, names }) => !from.startsWith("node:") && names.some((name) => / as /.test(name)),
    );
    expect(renamed.map(toLine)).toEqual([]);
  });
});

describe("the source", () => {
  it("uses neither Spectral's readers nor its runner", () => {
    const spectral = imports.filter(({ from }) => from.startsWith("@prismatic-io/spectral"));
    const names = ["util", "invokeFlow", "invokeAction"];
    expect(
      spectral.filter((each) => each.names.some((name) => names.includes(name))).map(toLine),
    ).toEqual([]);
    expect(files.filter((file) => /\binvoke(Flow|Action)\b/.test(textOf(file)))).toEqual([]);
  });

  it("has a client that knows no resource", () => {
    const aPath = new RegExp(`/(${resources.join("|")})\\b`);
    const client = files.filter((file) => folderOf(file) === "client");
    expect(client.length).toBeGreaterThan(0);
    expect(client.filter((file) => aPath.test(codeOf(file)))).toEqual([]);
  });

  it("has no barrels", () => {
    expect(files.filter((file) => file.endsWith("/index.ts"))).toEqual([]);
  });

  it("shares under resources what several files use", () => {
    const usersOf = (file: string) => {
      const module = file.replace(/\.ts$/, "");
      return own.filter(({ from }) => from === module).map((each) => each.file);
    };
    const isShared = (file: string) => {
      const users = usersOf(file);
      const folder = `${path.posix.dirname(file)}/`;
      return users.length > 1 && users.some((user) => !user.startsWith(folder));
    };
    const unshared = files.filter((file) => folderOf(file) === "resources" && !isShared(file));
    expect(unshared).toEqual(Object.keys(USED_ONCE));
  });
});

it("tools depend on no test", () => {
  const tools = readdirSync(path.join(ROOT, "tools"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(path.join(ROOT, "tools", file), "utf8")] as const);
  expect(tools.length).toBeGreaterThan(0);
  expect(tools.filter(([, text]) => /from "[./]+test\//.test(text)).map(([file]) => file)).toEqual(
    [],
  );
});

const namesIn = (folder: string, extension = "") =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("index"))
    .map(({ name }) => path.basename(name, extension));

/** What the reference has besides the pages of actions. */
const PAGES = [
  "README",
  "connections",
  "dataSources",
  "examples",
  "permissions",
  "permissions.json",
  "topics",
  "triggers",
];

describe("a resource", () => {
  it.each([
    ["src/resources", "", ["common"]],
    ["tools/intercom/routes", ".ts", ["common"]],
    ["docs/reference", ".md", PAGES],
    ["test/actions", ".test.ts", ["common"]],
  ])("in %s has actions", (folder, extension, others) => {
    const named = namesIn(folder, extension).filter((name) => !others.includes(name));
    expect(named).toContain("contacts");
    expect(named.filter((name) => !resources.includes(name))).toEqual([]);
  });
});
