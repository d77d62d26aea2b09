/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/contract/openapi"],
  // What examples/code-native/tsconfig.json maps as well: npm run manifest writes it.
  moduleNameMapper: {
    "^@component-manifests/intercom$": "<rootDir>/examples/code-native/manifest/src",
  },
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
  testTimeout: 30_000,
  // One core more than the default, which keeps one free.
  maxWorkers: "100%",
};
