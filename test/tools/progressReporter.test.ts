import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

const project = realpathSync(mkdtempSync(path.join(tmpdir(), "reporter-")));
afterAll(() => rmSync(project, { recursive: true }));

const run = (suites: Record<string, string>) => {
  const reporter = path.join(ROOT, "tools/jest/progressReporter.js");
  writeFileSync(
    path.join(project, "jest.config.js"),
    `module.exports = ${JSON.stringify({ reporters: [reporter] })};`,
  );
  for (const [name, content] of Object.entries(suites)) {
    writeFileSync(path.join(project, `${name}.test.js`), content);
  }
  const files = Object.keys(suites).map((name) => `${name}.test.js`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(ROOT, "node_modules/jest/bin/jest.js"), "--runInBand", ...files],
    { cwd: project, encoding: "utf8" },
  );
  return { status, stdout };
};

it("counts the suites and sums them up", () => {
  const { status, stdout } = run({
    one: 'it("works", () => {}); it["skip"]("waits", () => {});',
    two: 'it("works", () => console.log("heard"));',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^1 of 2 {2}(one|two)\.test\.js {2}\d+\.\d s$/m);
  expect(stdout).toMatch(/^2 of 2 {2}(one|two)\.test\.js {2}\d+\.\d s$/m);
  expect(stdout).toMatch(/two\.test\.js {2}.*\n {4}heard\n/);
  expect(stdout).toMatch(/\n\n2 suites, 0 failed; 3 tests, 0 failed, 1 skipped; \d+\.\d s\.\n$/);
});

it("shows every failure in full at the end", () => {
  const { status, stdout } = run({
    fails: 'it("adds up", () => expect(1 + 1).toBe(3));',
    fine: 'it("works", () => {});',
    unreadable: "it(",
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^\d of 3 {2}FAILED fails\.test\.js /m);
  expect(stdout).toMatch(/^\d of 3 {2}fine\.test\.js /m);
  const [, afterwards = ""] = stdout.split(/^3 of 3 .*\n/m);
  expect(afterwards).toMatch(/^FAILED fails\.test\.js\n\n {2}● adds up\n[\s\S]*Expected: 3/m);
  expect(afterwards).toMatch(/^FAILED unreadable\.test\.js\n\n[\s\S]*SyntaxError/m);
  expect(afterwards).toMatch(/\n\n3 suites, 2 failed; 2 tests, 1 failed, 0 skipped; .*\n$/);
});
