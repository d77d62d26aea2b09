process.env.UPDATE_COVERAGE = "1";

/**
 * npm run coverage: as npm run test:contract, and writes docs/coverage.md.
 * @type {import("jest").Config}
 */
module.exports = require("./jest.config");
