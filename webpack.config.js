const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const spectral = (file) =>
  path.resolve(__dirname, "node_modules/@prismatic-io/spectral/dist", file);

/**
 * What spectral and axios load that no component runs: the test harness, code-native
 * integrations, value helpers, proxies. test/e2e/bundle.test.ts proves that nothing misses them.
 */
const neverRun = Object.fromEntries(
  [
    spectral("testing.js"),
    spectral("util.js"),
    spectral("serverTypes/convertIntegration.js"),
    spectral("serverTypes/configurationSchema.js"),
    "yaml$",
    "zod$",
    "jest-mock$",
    // The client never goes through a proxy of the environment.
    "https-proxy-agent$",
  ].map((module) => [module, false]),
);

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: "node20",
  entry: "./src/index.ts",
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "index.js",
    library: { type: "commonjs2" },
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"], alias: neverRun },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          compilerOptions: { module: "esnext", moduleResolution: "bundler", noEmit: false },
        },
      },
    ],
  },
  plugins: [
    new CopyPlugin({ patterns: ["assets", "LICENSE"] }),
    new LicenseWebpackPlugin({ perChunkOutput: false, outputFilename: "THIRD-PARTY-LICENSES.txt" }),
  ],
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        extractComments: false,
        // Error names are part of what builders read.
        minimizerOptions: { keep_classnames: true, format: { comments: false } },
      }),
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
