const shared = require("../../tools/jest/shared");

/** @type {import("jest").Config} */
module.exports = {
  ...shared,
  testMatch: ["<rootDir>/test/contract/openapi/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/tools/jest/shipped.ts",
  testTimeout: 120_000,
};
