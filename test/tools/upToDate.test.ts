import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bringUpToDate } from "../../tools/cli/upToDate";

const root = mkdtempSync(path.join(tmpdir(), "up-to-date-"));
afterAll(() => rmSync(root, { recursive: true }));

const inRoot = (file: string) => path.join(root, file);
const build = () => bringUpToDate({ root, config: "webpack.config.js", folder: "out" });
const bundle = () => readFileSync(inRoot("out/index.js"), "utf8");
const bundleMs = () => statSync(inRoot("out/index.js")).mtimeMs;

/** Long before anything is built, so that times can be told apart. */
const start = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;

/** Writes a source as if it had been then. */
const write = (file: string, content: string, atSeconds: number) => {
  writeFileSync(inRoot(file), content);
  const at = new Date(start + atSeconds * 1000);
  utimesSync(inRoot(file), at, at);
  for (const folder of ["src", "src/deep"]) utimesSync(inRoot(folder), at, at);
};

/** Leaves a bundle, another one if there is none, as if it had been built then. */
const builtAt = (atSeconds: number) => {
  mkdirSync(inRoot("out"), { recursive: true });
  if (!existsSync(inRoot("out/index.js"))) {
    writeFileSync(inRoot("out/index.js"), 'console.log("another");');
  }
  const at = new Date(start + atSeconds * 1000);
  utimesSync(inRoot("out/index.js"), at, at);
};

const CONFIG = `module.exports = {
  mode: "production",
  entry: "./src/index.js",
  output: { path: require("node:path").join(__dirname, "out"), filename: "index.js" },
  stats: "errors-warnings",
};`;

beforeEach(() => {
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
  mkdirSync(inRoot("src/deep"), { recursive: true });
  write("webpack.config.js", CONFIG, 0);
  write("src/index.js", 'console.log("one", require("./deep/part"));', 0);
  write("src/deep/part.js", 'module.exports = "part";', 0);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(inRoot("out"), { recursive: true, force: true });
});

it("builds a bundle that is missing", () => {
  expect(build()).toBe(inRoot("out/index.js"));
  expect(bundle()).toContain("one");
});

it("leaves a bundle alone that is newer than its sources", () => {
  builtAt(10);
  build();
  expect(bundleMs()).toBe(start + 10_000);
});

it.each([
  ["a source", "src/deep/part.js", 'module.exports = "other";'],
  ["its configuration", "webpack.config.js", `${CONFIG}\n`],
  ["package.json", "package.json", "{}"],
])("builds a bundle again that is older than %s", (_what, file, content) => {
  builtAt(10);
  write(file, content, 20);
  build();
  expect(bundleMs()).toBeGreaterThan(start + 20_000);
  expect(bundle()).toContain(file.startsWith("src") ? "other" : "part");
});

it("takes a bundle that comes out the same for built again", () => {
  build();
  builtAt(10);
  write("package.json", "{}", 20);
  build();
  // Or the next call would build once more.
  expect(bundleMs()).toBeGreaterThan(start + 20_000);
});

it("builds a bundle again when a source is gone", () => {
  write("src/deep/unused.js", "", 0);
  builtAt(10);
  rmSync(inRoot("src/deep/unused.js"));
  build();
  expect(bundleMs()).toBeGreaterThan(start + 10_000);
});

it("fails with a build, as often as it is tried", () => {
  builtAt(10);
  write("src/index.js", "no JavaScript", 20);
  expect(build).toThrow(/^out could not be built\.\n.*src\/index\.js/);
  expect(build).toThrow(/^out could not be built\./);
  expect(bundle()).toContain("another");
});
