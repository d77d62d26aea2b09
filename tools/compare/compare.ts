import path from "node:path";

type Parts = Record<string, object>;
type Published = Record<"actions" | "triggers" | "dataSources", Parts> & { connections: object[] };

/** A part as the publish command reads it; of a function only that there is one. */
const asText = (part: unknown): string =>
  JSON.stringify(part, (_key, value) => (typeof value === "function" ? "(function)" : value), 1);

const keyed = (connections: object[]): Parts =>
  Object.fromEntries(connections.map((each) => [(each as { key: string }).key, each]));

const load = (file: string): Published => require(path.resolve(file)).default;

/** @returns every published text of a build by its name, such as `actions.getContact` */
export const publishedTexts = (build: Published): Map<string, string> => {
  const { actions, triggers, dataSources, connections, ...component } = build;
  const groups = { actions, triggers, dataSources, connections: keyed(connections) };
  return new Map([
    ["component", asText(component)],
    ...Object.entries(groups).flatMap(([group, parts]) =>
      Object.entries(parts).map(([key, part]): [string, string] => [
        `${group}.${key}`,
        asText(part),
      ]),
    ),
  ]);
};

/** @returns one line for each part that differs: where the two texts part ways first */
export const differences = (before: Published, after: Published): string[] => {
  const [one, other] = [publishedTexts(before), publishedTexts(after)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((name) => {
    const [old, now] = [one.get(name), other.get(name)];
    if (old === now) return [];
    if (old === undefined) return [`${name}: only in the second build`];
    if (now === undefined) return [`${name}: only in the first build`];
    const lines = now.split("\n");
    const at = old.split("\n").findIndex((line, index) => line !== lines[index]);
    return [`${name}: ${old.split("\n")[at]?.trim()} -> ${lines[at]?.trim()}`];
  });
};

const main = ([before, after]: string[]) => {
  if (!before || !after) {
    process.stderr.write("Name two builds: npm run compare -- old/index.js dist/index.js\n");
    return 2;
  }
  const found = differences(load(before), load(after));
  const { size } = publishedTexts(load(after));
  process.stdout.write(
    `${[...found, `${size} texts compared, ${found.length} differ.`].join("\n")}\n`,
  );
  return found.length === 0 ? 0 : 1;
};

if (require.main === module) process.exitCode = main(process.argv.slice(2));
