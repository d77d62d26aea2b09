const { availableParallelism } = require("node:os");
const path = require("node:path");
const shared = require("./shared");

// What is tested is what is published. Workers and what tests start inherit the choice.
process.env.COMPONENT_BUNDLE = path.join(shared.rootDir, "dist/index.js");

/**
 * npm test: everything, on the bundle that is published. The script starts jest with
 * --max-semi-space-size, which its workers take over: what a test makes dies young, and with Node's
 * own 16 MB a sixth of the time went into collecting it.
 * @type {import("jest").Config}
 */
module.exports = {
  ...shared,
  globalSetup: "<rootDir>/tools/jest/shipped.ts",
  reporters: ["<rootDir>/tools/jest/progressReporter.js"],
  testTimeout: 30_000,
  // More workers than cores: many tests wait for a moment.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
};
