// Read by test/support/numRuns.ts.
process.env.LONG_PROPERTIES = "1";

/**
 * npm run test:all: as npm test, with as many cases of each property as there should be.
 * @type {import("jest").Config}
 */
module.exports = require("./shipped.config");
