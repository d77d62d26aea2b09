import { execFileSync } from "node:child_process";
import path from "node:path";

const ENVIRONMENT = path.resolve(__dirname, "../../tools/jest/environment.js");

/** What a suite leaves in the worker, in a process of its own: this one is a worker too. */
const SUITE = `
  const { AsyncLocalStorage } = require("node:async_hooks");
  const Environment = require(process.argv[1]);
  const projectConfig = { testEnvironmentOptions: {}, globals: {} };
  const environment = new Environment({ globalConfig: {}, projectConfig }, {});
  const storage = new AsyncLocalStorage();
  storage.run("of the suite", async () => {
    const during = storage.getStore();
    await environment.teardown();
    console.log(JSON.stringify([during, storage.getStore() ?? null]));
  });
`;

it("the storages of a suite end with it", () => {
  const output = execFileSync(process.execPath, ["-e", SUITE, ENVIRONMENT], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual(["of the suite", null]);
});
