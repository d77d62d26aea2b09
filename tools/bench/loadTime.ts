import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { DIST } from "../platform/runner";
import scaffold from "./scaffold/webpack.config";

/** Milliseconds: median, lower and upper quartile. */
export interface Quartiles {
  median: number;
  lower: number;
  upper: number;
}

/** What it costs to load something, in a Node process that has loaded nothing else. */
export interface LoadRow {
  name: string;
  bytes: number;
  gzippedBytes: number;
  load: Quartiles;
  /** Loading it and reading one of its actions, which converts that one. */
  withAction?: Quartiles;
}

/** Something to be loaded. */
export interface Loadable {
  name: string;
  /** The one file that weighs what is measured. */
  bundle: string;
  /** What is required; the bundle unless said otherwise. */
  module?: string;
  /** Key of the action that is read. */
  action?: string;
}

const ROUNDS = 31;

const LOAD = `
  const [module, action] = process.argv.slice(1);
  const start = performance.now();
  const loaded = require(module);
  const load = performance.now() - start;
  if (action) loaded.default.actions[action].perform;
  process.stdout.write(JSON.stringify([load, performance.now() - start]));
`;

const loadTimes = (module: string, action = ""): [load: number, withAction: number] =>
  JSON.parse(execFileSync(process.execPath, ["-e", LOAD, module, action], { encoding: "utf8" }));

/** Builds into a folder. @returns the bundle */
export const build = (configuration: Configuration, folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const output = { ...configuration.output, path: folder };
    webpack({ ...configuration, output }, (error, stats) =>
      error || stats?.hasErrors()
        ? reject(error ?? new Error(stats?.toString("errors-only")))
        : resolve(path.join(folder, "index.js")),
    );
  });

const quartilesOf = (times: number[]): Quartiles => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
};

/** Loads each in a fresh process, in turns, so that a busy machine slows all of them. */
export const measureLoads = (loadables: readonly Loadable[], rounds = ROUNDS): LoadRow[] => {
  const times = loadables.map((): [load: number, withAction: number][] => []);
  for (let round = 0; round < rounds; round += 1) {
    loadables.forEach(({ bundle, module = bundle, action }, index) => {
      times[index]?.push(loadTimes(module, action));
    });
  }
  return loadables.map(({ name, bundle, action }, index) => {
    const own = times[index] ?? [];
    const content = readFileSync(bundle);
    return {
      name,
      bytes: content.length,
      gzippedBytes: gzipSync(content, { level: 9 }).length,
      load: quartilesOf(own.map(([load]) => load)),
      withAction: action ? quartilesOf(own.map(([, withAction]) => withAction)) : undefined,
    };
  });
};

/** Runs a work in a folder of its own, which is gone afterwards. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>) => {
  const folder = mkdtempSync(path.join(tmpdir(), "intercom-load-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/**
 * Loads this component, a component of one action built as it comes, and the official SDK.
 * @returns a row each, in this order
 */
export const measureLoad = (): Promise<LoadRow[]> =>
  inFolder(async (folder) => {
    const sdk = require.resolve("intercom-client");
    return measureLoads([
      { name: "This component", bundle: path.join(DIST, "index.js"), action: "getContact" },
      {
        name: "Spectral's scaffold",
        bundle: await build(scaffold, path.join(folder, "scaffold")),
        action: "getItem",
      },
      {
        name: "intercom-client",
        bundle: await build({ ...scaffold, entry: sdk }, path.join(folder, "sdk")),
        module: sdk,
      },
    ]);
  });
