import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

export interface Build {
  root: string;
  config: string;
  folder: string;
}

/** What is published. */
export const SHIPPED: Build = { root: ROOT, config: "webpack.config.js", folder: "dist" };

/** What is quick to build and shows src in stack traces: tools/webpack/development.js. */
export const DEVELOPMENT: Build = {
  root: ROOT,
  config: "tools/webpack/development.js",
  folder: ".build",
};

/** What a bundle is made of. */
const SOURCES = ["src", "assets", "package.json", "package-lock.json", "webpack.config.js"];

/** When a file or anything of a folder last changed; a file that is gone changed its folder. */
const changedMs = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(file).map((name) => changedMs(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...inside);
};

/**
 * Builds a bundle that is missing or older than its sources.
 * @returns the file of the bundle
 * @throws Error with what webpack says when the build fails
 */
export const bringUpToDate = ({ root, config, folder }: Build): string => {
  const bundle = path.join(root, folder, "index.js");
  const sourcesMs = Math.max(
    ...[...SOURCES, config].map((name) => changedMs(path.join(root, name))),
  );
  if (changedMs(bundle) >= sourcesMs) return bundle;
  process.stderr.write(`Building ${folder}, which is ${existsSync(bundle) ? "old" : "missing"}.\n`);
  const started = new Date();
  const webpack = require.resolve("webpack/bin/webpack.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--config", config], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${folder} could not be built.\n${stdout}`);
  // Webpack leaves a bundle alone that would not change, and a source may change meanwhile.
  utimesSync(bundle, started, started);
  return bundle;
};
