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
  // Spectral's test harness asks for jest, which nothing uses here.
  resolve: { extensions: [".ts", ".js"], alias: { "jest-mock$": false } },
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
