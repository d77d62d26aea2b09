import { execFileSync } from "node:child_process";
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

/** What is quick to build and shows src in stack traces: tools/webpack.development.js. */
export const DEVELOPMENT: Build = {
  root: ROOT,
  config: "tools/webpack.development.js",
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
 * @throws Error when the build fails, after webpack has printed why
 */
export const bringUpToDate = ({ root, config, folder }: Build): string => {
  const bundle = path.join(root, folder, "index.js");
  const sourcesMs = Math.max(
    ...[...SOURCES, config].map((name) => changedMs(path.join(root, name))),
  );
  if (changedMs(bundle) >= sourcesMs) return bundle;
  process.stderr.write(`Building ${folder}, which is ${existsSync(bundle) ? "old" : "missing"}.\n`);
  const started = new Date();
  try {
    // What webpack prints must not mix with a result on stdout.
    execFileSync(
      process.execPath,
      [require.resolve("webpack/bin/webpack.js"), "--config", config],
      { cwd: root, stdio: ["ignore", process.stderr, process.stderr] },
    );
  } catch {
    throw new Error(`${folder} could not be built.`);
  }
  // Webpack leaves a bundle alone that would not change, and a source may change meanwhile.
  utimesSync(bundle, started, started);
  return bundle;
};
