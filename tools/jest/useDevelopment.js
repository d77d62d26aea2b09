const path = require("node:path");

// What development.ts builds before.
process.env.COMPONENT_BUNDLE = path.resolve(__dirname, "../../.build/index.js");
