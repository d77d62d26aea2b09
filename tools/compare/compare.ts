import path from "node:path";
import { wrap } from "../reference/tables";
import { type Change, compareParts, type Part } from "./changes";

type Parts = Record<string, Part>;

/** A build as the publish command reads it. */
export type Published = Record<"actions" | "triggers" | "dataSources", Parts> & {
  connections: (Part & { key: string })[];
};

const QUIET = "--quiet";

const USAGE = `Name two builds: npm run compare -- old/index.js dist/index.js
With ${QUIET} only the number of differences is printed.
`;

/** Narrower than this, sentences are hard to read. */
const LEAST_WIDTH = 40;

const load = (file: string): Published => require(path.resolve(file)).default;

/** @returns the parts of a build by name, such as `actions.getContact`, and the `component` itself */
export const publishedParts = (build: Published): Map<string, Part> => {
  const { actions, triggers, dataSources, connections, ...component } = build;
  const named = connections.map((each): [string, Part] => [each.key, each]);
  const groups = { actions, triggers, dataSources, connections: Object.fromEntries(named) };
  return new Map([
    ["component", component],
    ...Object.entries(groups).flatMap(([group, parts]) =>
      Object.entries(parts).map(([key, part]): [string, Part] => [`${group}.${key}`, part]),
    ),
  ]);
};

/** @returns what changed, by the name of each part that differs, such as `actions.getContact` */
export const differences = (before: Published, after: Published): Map<string, Change[]> => {
  const [old, now] = [publishedParts(before), publishedParts(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changesOf = (name: string): Change[] => {
    const [one, other] = [old.get(name), now.get(name)];
    if (one && other) return compareParts(one, other);
    return [{ what: one ? "only in the first build" : "only in the second build" }];
  };
  const all = names.map((name): [string, Change[]] => [name, changesOf(name)]);
  return new Map(all.filter(([, changes]) => changes.length > 0));
};

/** @returns one change as lines of at most this width, as far as its words are not longer */
const linesOf = ({ what, ...texts }: Change, width: number): string[] => {
  const sides = [
    ["-", texts.before],
    ["+", texts.after],
  ] as const;
  return [
    `  ${what}`,
    ...sides.flatMap(([sign, text]) =>
      text === undefined
        ? []
        : text
            .split("\n")
            .flatMap((line) => wrap(line, Math.max(width, LEAST_WIDTH) - 6))
            .map((line, index) => `    ${index === 0 ? sign : " "} ${line}`.trimEnd()),
    ),
  ];
};

/** @returns a readable list of what changed, part by part */
export const asLines = (found: Map<string, Change[]>, width: number): string[] =>
  [...found].flatMap(([name, changes]) => [
    name,
    ...changes.flatMap((change) => linesOf(change, width)),
    "",
  ]);

/** @returns 0 when the builds are the same, 1 when they differ */
const compare = (before: Published, after: Published, isQuiet: boolean): number => {
  const found = differences(before, after);
  const lines = isQuiet ? [] : asLines(found, process.stdout.columns ?? 100);
  const total = `${publishedParts(after).size} parts compared, ${found.size} differ.`;
  process.stdout.write(`${[...lines, total].join("\n")}\n`);
  return found.size === 0 ? 0 : 1;
};

const main = (args: string[]): number => {
  const [before, after, ...others] = args.filter((each) => each !== QUIET);
  if (before && after && others.length === 0) {
    return compare(load(before), load(after), args.includes(QUIET));
  }
  process.stderr.write(USAGE);
  return 2;
};

if (require.main === module) process.exitCode = main(process.argv.slice(2));
