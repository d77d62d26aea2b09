const shared = require("./tools/jest/shared");

/** Where the tests are that look at what is published, and at nothing else. */
const OF_DIST = ["test/bundle"];

/**
 * For `npx jest test/x` while developing: on the development build, which follows a change of src
 * in a quarter of the time and shows src in stack traces. Each build is brought up to date only
 * when one of its own tests is run. `npm test` uses tools/jest/shipped.config.js.
 * @type {import("jest").Config}
 */
module.exports = {
  projects: [
    {
      ...shared,
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        ...OF_DIST.map((folder) => `<rootDir>/${folder}/`),
      ],
      globalSetup: "<rootDir>/tools/jest/development.ts",
      setupFiles: ["<rootDir>/tools/jest/useDevelopment.js"],
    },
    {
      ...shared,
      displayName: "dist",
      testMatch: OF_DIST.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
      globalSetup: "<rootDir>/tools/jest/shipped.ts",
    },
  ],
  testTimeout: 30_000,
  // One core more than the default, which keeps one free.
  maxWorkers: "100%",
};
