const path = require("node:path");

const root = path.resolve(__dirname, "../..");

/**
 * What every configuration has in common.
 * @type {import("jest").Config}
 */
module.exports = {
  rootDir: root,
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/contract/openapi"],
  restoreMocks: true,
  setupFilesAfterEnv: ["<rootDir>/tools/jest/hasAssertions.js"],
  // What examples/code-native/tsconfig.json maps as well: npm run manifest writes it.
  moduleNameMapper: {
    "^@component-manifests/intercom$": "<rootDir>/examples/code-native/manifest/src",
  },
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
  // Jest reads the source map beside a file only when the file is none it may transform.
  transformIgnorePatterns: ["/node_modules/", "<rootDir>/\\.build/", "<rootDir>/dist/"],
};
