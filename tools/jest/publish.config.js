const shared = require("./shared");

/**
 * npm run test:publish: publishing the component and the integrations under examples/ with the real
 * prism, and the types of the integrations. It builds each of them, which takes minutes.
 * @type {import("jest").Config}
 */
module.exports = {
  ...shared,
  testMatch: ["<rootDir>/test/publish/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/tools/jest/shipped.ts",
  testTimeout: 240_000,
  maxWorkers: 2,
};
