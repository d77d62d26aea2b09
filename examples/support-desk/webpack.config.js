const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: "node20",
  context: __dirname,
  entry: "./src/index.ts",
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "index.js",
    library: { type: "commonjs2" },
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } },
      { test: /\.md$/, type: "asset/source" },
    ],
  },
  // Stack traces name lines that somebody can read.
  optimization: { minimize: false },
  plugins: [new CopyPlugin({ patterns: ["assets"] })],
};
