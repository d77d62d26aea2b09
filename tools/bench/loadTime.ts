import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { DIST } from "../platform/runner";
import scaffold from "./scaffold/webpack.config";

/** What it costs to load something, in a Node process that has loaded nothing else. */
export interface LoadRow {
  name: string;
  bytes: number;
  gzippedBytes: number;
  /** Milliseconds of loading it: median, lower and upper quartile. */
  median: number;
  lower: number;
  upper: number;
}

interface Loadable {
  name: string;
  /** The one file that weighs what is measured. */
  bundle: string;
  /** What is required; the bundle unless said otherwise. */
  module?: string;
}

const ROUNDS = 21;

const LOAD = `
  const start = performance.now();
  require(process.argv[1]);
  process.stdout.write(String(performance.now() - start));
`;

const loadTime = (module: string): number =>
  Number(execFileSync(process.execPath, ["-e", LOAD, module], { encoding: "utf8" }));

/** Builds as the scaffold is built. */
const build = (entry: Configuration["entry"], folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    webpack({ ...scaffold, entry, output: { ...scaffold.output, path: folder } }, (error, stats) =>
      error || stats?.hasErrors()
        ? reject(error ?? new Error(stats?.toString("errors-only")))
        : resolve(path.join(folder, "index.js")),
    );
  });

const measure = (loadables: readonly Loadable[], rounds: number): LoadRow[] => {
  const times = loadables.map((): number[] => []);
  // One after the other in every round, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round++) {
    loadables.forEach(({ bundle, module = bundle }, index) => {
      times[index]?.push(loadTime(module));
    });
  }
  return loadables.map(({ name, bundle }, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
    const content = readFileSync(bundle);
    return {
      name,
      bytes: content.length,
      gzippedBytes: gzipSync(content, { level: 9 }).length,
      median: at(0.5),
      lower: at(0.25),
      upper: at(0.75),
    };
  });
};

/**
 * Loads this component, a component of one action built as it comes, and the official SDK.
 * @returns a row each, in this order
 */
export const measureLoad = async (rounds = ROUNDS): Promise<LoadRow[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), "intercom-load-"));
  try {
    const sdk = require.resolve("intercom-client");
    return measure(
      [
        { name: "This component", bundle: path.join(DIST, "index.js") },
        {
          name: "Spectral's scaffold",
          bundle: await build(scaffold.entry, path.join(folder, "scaffold")),
        },
        {
          name: "intercom-client",
          bundle: await build(sdk, path.join(folder, "sdk")),
          module: sdk,
        },
      ],
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};
