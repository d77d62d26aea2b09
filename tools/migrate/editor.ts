import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Pair,
  type YAMLMap,
} from "yaml";

export type Path = (string | number)[];

/** Changes a YAML text in places that a path names, and nothing else of it. */
export interface Editor {
  /** Replaces a scalar; leaves alone what is not there. */
  set: (path: Path, value: string) => void;
  /** Renames a key of a map. */
  rename: (path: Path, key: string) => void;
  /** Removes keys of a map, and the map with its last one. */
  remove: (map: Path, keys: string[]) => void;
  /** Replaces text by its offsets. */
  replace: (start: number, end: number, text: string) => void;
  /** @returns a scalar as it is written, and where it begins; undefined for none */
  written: (path: Path) => { text: string; start: number } | undefined;
  /** @returns the whole text with all changes */
  result: () => string;
}

const rangeOf = (node: unknown): [start: number, end: number] => {
  if (isScalar(node) || isCollection(node)) {
    const [start, end] = node.range ?? [];
    if (start !== undefined && end !== undefined) return [start, end];
  }
  throw new Error("The YAML has a part that its text does not show.");
};

/** @returns where the last character of a value stands, comments and blank lines left out */
const endOf = (node: unknown): number => {
  const last: unknown = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (isPair(last)) return endOf(last.value ?? last.key);
  return last ? endOf(last) : rangeOf(node)[1];
};

const pairOf = (map: YAMLMap, key: unknown): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

const quoted = (value: string, before: string): string => {
  if (before.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return before.startsWith('"') || !/^[\w/][\w/.-]*$/.test(value) ? JSON.stringify(value) : value;
};

/** @returns an editor of the text that the document was parsed from */
export const createEditor = (source: string, document: Document): Editor => {
  const edits = new Map<number, { end: number; text: string }>();
  const replace: Editor["replace"] = (start, end, text) => edits.set(start, { end, text });

  const written: Editor["written"] = (path) => {
    const node = document.getIn(path, true);
    if (!isScalar(node)) return undefined;
    const [start, end] = rangeOf(node);
    return { text: source.slice(start, end), start };
  };

  /** Where a pair can be cut out: its lines in a block, up to its neighbour in braces. */
  const cutOf = (map: YAMLMap, pair: Pair): [number, number] => {
    const index = map.items.indexOf(pair);
    const [start] = rangeOf(pair.key);
    const end = endOf(pair.value ?? pair.key);
    const [next, previous] = [map.items[index + 1], map.items[index - 1]];
    const line = source.lastIndexOf("\n", start) + 1;
    if (!map.flow && source.slice(line, start).trim() === "") {
      const newline = source.indexOf("\n", end - 1);
      return [line, newline === -1 ? source.length : newline + 1];
    }
    if (next) return [start, rangeOf(next.key)[0]];
    return [previous ? endOf(previous.value ?? previous.key) : start, end];
  };

  const remove: Editor["remove"] = (path, keys) => {
    const map = document.getIn(path, true);
    if (!isMap(map)) return;
    const pairs = keys.flatMap((key) => pairOf(map, key) ?? []);
    if (pairs.length === map.items.length) return remove(path.slice(0, -1), [String(path.at(-1))]);
    for (const pair of pairs) {
      const [start, end] = cutOf(map, pair);
      replace(start, end, "");
    }
  };

  return {
    replace,
    written,
    remove,
    set: (path, value) => {
      const before = written(path);
      if (!before) return;
      replace(before.start, before.start + before.text.length, quoted(value, before.text));
    },
    rename: (path, key) => {
      const map = document.getIn(path.slice(0, -1), true);
      const pair = isMap(map) ? pairOf(map, path.at(-1)) : undefined;
      if (pair) replace(...rangeOf(pair.key), key);
    },
    result: () => {
      const parts: string[] = [];
      let from = 0;
      for (const [start, { end, text }] of [...edits].sort(([one], [other]) => one - other)) {
        parts.push(source.slice(from, start), text);
        from = end;
      }
      return parts.join("") + source.slice(from);
    },
  };
};
