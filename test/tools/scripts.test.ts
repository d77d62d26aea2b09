import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scripts } from "../../package.json";

const ROOT = path.resolve(__dirname, "../..");

const folder = mkdtempSync(path.join(tmpdir(), "scripts-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What node_modules/.bin or every system with Node has. */
const COMMANDS = /^(node|npm|biome|jest|prism|tsc|tsx|webpack)$/;

describe.each(Object.entries(scripts))("npm run %s", (_name, script) => {
  it("is made of commands that a shell of Windows runs as well", () => {
    // No quotes, variables, globs, pipes or lists of another kind.
    expect(script).toMatch(/^[\w\s:./=-]+( && [\w\s:./=-]+)*$/);
    const commands = script.split(" && ").map((part) => part.split(" ")[0]);
    expect(commands.filter((command) => !COMMANDS.test(command ?? ""))).toEqual([]);
  });

  it("names scripts that there are", () => {
    const named = [...script.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name && name in scripts))).toEqual([]);
  });
});

/** Runs a script as if it ran in a Node of this version. */
const runIn = (
  version: string,
  script: string,
  env: Record<string, string> = {},
  ...args: string[]
) => {
  const pretend = path.join(folder, `${version}.cjs`);
  writeFileSync(
    pretend,
    `Object.defineProperty(process.versions, "node", { value: "${version}" });`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", pretend, path.join(ROOT, script), ...args],
    { encoding: "utf8", env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
};

describe("a Node that is too old", () => {
  it.each(["0.12.18", "18.1.0", "19.9.0"])("%s is refused in one sentence", (version) => {
    expect(runIn(version, "tools/node/check.cjs")).toEqual({
      status: 1,
      stdout: "",
      stderr: `This project needs Node 20 or newer; this is ${version}.\n`,
    });
  });

  it.each(["20.0.0", "22.1.0", "100.0.0"])("%s is not", (version) => {
    expect(runIn(version, "tools/node/check.cjs")).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

describe("the tests of the bundle on Node 22", () => {
  it("say in one sentence how to get it", () => {
    const { status, stdout, stderr } = runIn("20.0.0", "tools/node/node22.cjs", {
      NODE22: path.join(folder, "missing"),
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^Node 22, which .* NODE22 .*https:\/\/nodejs\.org\/.*\.\n$/);
  });
});
