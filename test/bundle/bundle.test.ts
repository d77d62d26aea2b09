import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { dependencies } from "../../package.json";
import { accessTokenConnection, DIST, loadComponent } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import budget from "./budget.json";

const local = useIntercom();

const BUNDLE = path.join(DIST, "index.js");

it("holds the files of its budget, and nothing else", () => {
  expect(readdirSync(DIST).sort()).toEqual(budget.files);
});

const sumOf = (numbers: Record<string, number>) =>
  Object.values(numbers).reduce((sum, each) => sum + each, 0);

// Every run of a step loads all of it. Raising a number is a decision, and so is another library:
// npm run bench -- coldStart tells what it costs.
it("stays within its budget of bytes", () => {
  const bundle = readFileSync(BUNDLE);
  const { base, bytesPerPart, bytesOfLibraries, ceiling, scaffold } = budget;
  const { actions, triggers, dataSources } = loadComponent();
  const parts = [actions, triggers, dataSources].flatMap(Object.keys).length;
  const more = Math.max(parts - base.parts, 0) * bytesPerPart + sumOf(bytesOfLibraries);
  const allowed = Math.min(base.bytes + more, ceiling);
  console.log(`The bundle has ${bundle.length} of ${allowed} bytes allowed for ${parts} parts.`);
  expect(bundle.length).toBeLessThanOrEqual(allowed);
  // Libraries are allowed by name, as above.
  const own = gzipSync(bundle, { level: 9 }).length - sumOf(budget.gzippedBytesOfLibraries);
  expect(own / scaffold.gzippedBytes).toBeLessThanOrEqual(budget.mostOfScaffoldGzipped);
});

it("has only characters of Latin-1: one beyond makes Node hold and read it at twice its size", () => {
  const text = readFileSync(BUNDLE, "utf8");
  expect(text.length).toBeGreaterThan(0);
  expect([...text].filter((character) => character > "\u00ff")).toEqual([]);
});

it("comes with the licence of every package that is in it", () => {
  const licences = readFileSync(path.join(DIST, "THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of Object.keys(dependencies)) {
    expect([name, licences.split("\n").includes(name)]).toEqual([name, true]);
  }
});

const loadedBy = (use: string): string[] => {
  const script = `const { default: component } = require(${JSON.stringify(BUNDLE)});
    ${use};
    console.log(process.moduleLoadList.join("\\n"));`;
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).split("\n");
};

it.each(["component", "Object.keys(component.actions)", "component.triggers.webhook"])(
  "loads no module for requests with what sends none: %s",
  (use) => {
    expect(loadedBy(use)).not.toContain("NativeModule http");
  },
);

it("makes Node load its HTTP modules, but neither fetch nor HTTP/2, which take longer", () => {
  const loaded = loadedBy("component.actions.getContact");
  expect(loaded).toContain("NativeModule https");
  expect(loaded).not.toContain("NativeModule internal/deps/undici/undici");
  expect(loaded).not.toContain("NativeModule http2");
});

it("evaluates nothing of a part before one is read", () => {
  // tools/webpack/partsAsText.js: what is needed at once must be no text.
  const script = `let evaluated = 0;
    globalThis.Function = new Proxy(Function, {
      apply: (target, _this, texts) => { evaluated += 1; return target(...texts); },
    });
    const { default: component } = require(${JSON.stringify(BUNDLE)});
    const before = evaluated;
    component.actions.getContact;
    console.log(JSON.stringify({ before, after: evaluated > 5 }));`;
  const output = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual({ before: 0, after: true });
});

describe("the bundle in a folder without node_modules", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "intercom-bundle-"));
  copyFileSync(BUNDLE, path.join(folder, "index.js"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const from = loadComponent(path.join(folder, "index.js"));

  it("is a component of its own", () => {
    expect(from.key).toBe("intercom");
    expect(from).not.toBe(loadComponent());
  });

  it("runs an action", async () => {
    const me = await local.run("identifyAdmin", {}, { from });
    expect(me).toMatchObject({ type: "admin", app: { region: "US" } });
  });

  it("runs a data source", async () => {
    const connection = accessTokenConnection(local.intercom);
    const source = from.dataSources.selectTag;
    const { result } = (await source?.perform({ logger: console }, { connection })) ?? {};
    expect(result).toContainEqual({ key: "17513", label: "independent" });
  });

  it("throws the platform's connection error", async () => {
    const connection = accessTokenConnection({ ...local.intercom, token: "unknown" });
    const error = await local.fail("identifyAdmin", { connection }, { from });
    expect(error).toMatchObject({ name: "ConnectionError", isSpectralError: true });
    expect(error.connection).toMatchObject({ key: connection.key, configVarKey: "Intercom" });
  });

  it("converts errors in its hook", async () => {
    const error = await local.fail("getTicket", { id: "404" }, { from });
    expect(error).toMatchObject({ name: "IntercomError", code: "ticket_not_found", status: 404 });
    expect(error.message).toMatch(/^Intercom refused Get Ticket: ticket_not_found, /);
  });
});
