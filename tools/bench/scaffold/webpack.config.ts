import path from "node:path";
import type { Configuration } from "webpack";

/** How a component is built that leaves everything as it comes. */
export default {
  mode: "production",
  target: "node",
  entry: path.join(__dirname, "src/index.ts"),
  output: { filename: "index.js", library: { type: "commonjs2" } },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          compilerOptions: { module: "esnext", moduleResolution: "bundler", noEmit: false },
        },
      },
    ],
  },
  performance: { hints: false },
} satisfies Configuration;
