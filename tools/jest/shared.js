const path = require("node:path");

// Nothing may depend on the local zone. The workers inherit it.
process.env.TZ = "America/New_York";

const root = path.resolve(__dirname, "../..");

/**
 * What every configuration has in common.
 * @type {import("jest").Config}
 */
module.exports = {
  rootDir: root,
  testEnvironment: "<rootDir>/tools/jest/environment.js",
  roots: ["<rootDir>/test", "<rootDir>/examples"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/contract/openapi", "/test/publish/"],
  // What no test replaces: to find a global of the sandbox takes Node several times as long.
  sandboxInjectedGlobals: [
    ...["Array", "Boolean", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "Proxy"],
    ...["Reflect", "RegExp", "Set", "String", "Symbol", "TypeError", "Uint8Array", "WeakMap"],
    ...["decodeURIComponent", "encodeURIComponent"],
  ],
  restoreMocks: true,
  setupFilesAfterEnv: ["<rootDir>/tools/jest/hasAssertions.js"],
  transform: {
    "^.+\\.ts$": ["ts-jest", { diagnostics: false }],
    "^.+\\.md$": "<rootDir>/tools/jest/text.js",
  },
  // Jest reads the source map beside a file only when the file is none it may transform.
  transformIgnorePatterns: ["/node_modules/", "<rootDir>/\\.build/", "<rootDir>/dist/"],
};
