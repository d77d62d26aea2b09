const shared = require("./shared");

/**
 * npm run test:examples: what takes minutes of the integrations under examples/: their types, their
 * bundles, and publishing them.
 * @type {import("jest").Config}
 */
module.exports = {
  ...shared,
  testMatch: ["<rootDir>/test/examples/publish/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/tools/jest/shipped.ts",
  testTimeout: 240_000,
};
