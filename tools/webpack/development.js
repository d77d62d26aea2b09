const path = require("node:path");
const shipped = require("../../webpack.config.js");
const { PartsAsText } = require("./partsAsText");

/**
 * The build to develop with: quick, and with source maps, so that a stack trace and a debugger
 * show src. It has a folder of its own, so that no map is ever published; npm test and CI run
 * the bundle of dist, which is the one that is.
 * @type {import("webpack").Configuration}
 */
module.exports = {
  ...shipped,
  mode: "development",
  plugins: shipped.plugins.filter((plugin) => !(plugin instanceof PartsAsText)),
  devtool: "source-map",
  output: {
    ...shipped.output,
    path: path.resolve(__dirname, "../../.build"),
    devtoolModuleFilenameTemplate: "[absolute-resource-path]",
  },
  // A build that failed must not look newer than its sources.
  optimization: { emitOnErrors: false },
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
};
