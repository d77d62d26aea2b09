import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Configuration } from "webpack";
import { build, inFolder, type Loadable, measureLoads } from "./loadTime";
import { ROOT } from "./processes";
import { ratio, type Section, shown, verdict } from "./report";

const SIZES = [20, 70, 157, 270];
/** What loading may cost more with the most actions than with the fewest. */
const GOAL = 1.1;
/** Is there in every size, to be read. */
const ACTION = "getContact";

const configuration: Configuration = require("../../webpack.config.js");
const { PartsAsText } = require("../webpack/partsAsText");

/** @returns that many of them, from all over the list */
const someOf = (files: string[], count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => files[Math.floor((index * files.length) / count)],
  ).filter((file) => file !== undefined);

/** Leaves that many actions in a copy of the source, or adds copies of some under other keys. */
const resize = (actions: string, count: number) => {
  const files = readdirSync(actions, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const first = `contacts/${ACTION}.ts`;
  const others = files.filter((file) => file !== first);
  const kept = [first, ...someOf(others, Math.min(count, files.length) - 1)];
  for (const file of files) if (!kept.includes(file)) rmSync(path.join(actions, file));
  for (const file of someOf(files, Math.max(count - files.length, 0))) {
    const key = path.basename(file, ".ts");
    const source = readFileSync(path.join(actions, file), "utf8");
    const copy = source.replace(`export const ${key} `, `export const ${key}Copy `);
    writeFileSync(path.join(actions, file.replace(/\.ts$/, "Copy.ts")), copy);
  }
};

/** Builds the component with that many actions. */
const buildWith = async (count: number, folder: string): Promise<Loadable> => {
  const project = path.join(folder, String(count));
  mkdirSync(project);
  cpSync(path.join(ROOT, "src"), path.join(project, "src"), { recursive: true });
  for (const file of ["package.json", "tsconfig.json"]) {
    copyFileSync(path.join(ROOT, file), path.join(project, file));
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(project, "node_modules"));
  resize(path.join(project, "src/actions"), count);
  const bundle = await build(
    { ...configuration, context: project, plugins: [new PartsAsText()] },
    path.join(project, "dist"),
  );
  return { name: String(count), bundle, action: ACTION };
};

/** What the bundle costs with few actions and with more than there are. */
export const manyActions = (): Promise<Section> =>
  inFolder(async (folder) => {
    const loadables: Loadable[] = [];
    for (const size of SIZES) loadables.push(await buildWith(size, folder));
    const rows = measureLoads(loadables);
    const [fewest, most] = [rows[0], rows.at(-1)];
    if (!fewest?.withAction || !most?.withAction) throw new Error("Nothing was measured.");
    const load = most.load.median / fewest.load.median;
    const withAction = most.withAction.median / fewest.withAction.median;
    const added = Number(most.name) - Number(fewest.name);
    const each = (most.load.median - fewest.load.median) / added;
    return {
      title: "Cold start with many actions",
      text: "The component with some of its actions, with all, and with copies of some under other keys. A run evaluates only the action it calls; what grows is the text that Node has to read. Each is loaded by fresh processes, in turns; the median.",
      table: [
        ["Actions", "Bytes", "Load", "Load and one action", "To the fewest"],
        ...rows.map((row) => [
          row.name,
          shown(row.bytes),
          shown(row.load.median, "ms"),
          shown(row.withAction?.median ?? Number.NaN, "ms"),
          [
            row.load.median / fewest.load.median,
            (row.withAction?.median ?? Number.NaN) / (fewest.withAction?.median ?? Number.NaN),
          ]
            .map(ratio)
            .join(", "),
        ]),
      ],
      outcome: `The most to the fewest: load ${ratio(load)} (${verdict(load, GOAL)}), load and one action ${ratio(withAction)} (${verdict(withAction, GOAL)}). An action more costs ${shown(each * 1000, "µs")}.`,
    };
  });
