const path = require("node:path");
const shared = require("../jest/shared");

// What is tried out is what is published.
process.env.COMPONENT_BUNDLE = path.join(shared.rootDir, "dist/index.js");

/**
 * npm run test:browser: the studio in Debian's Chromium. The tests of the component leave it alone.
 * @type {import("jest").Config}
 */
module.exports = {
  ...shared,
  roots: ["<rootDir>/tools/studio/test"],
  reporters: ["<rootDir>/tools/jest/progressReporter.js"],
  testTimeout: 60_000,
  maxWorkers: 2,
};
