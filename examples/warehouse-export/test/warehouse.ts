import type { Backend } from "../../../test/examples/support/backend";

/** A line as it arrived. */
export interface StoredLine {
  key: string;
  type: string;
  workspace: string;
  record: Record<string, unknown>;
}

/** @returns every line that a backend stored, repeated ones too */
export const linesIn = ({ stored }: Backend): StoredLine[] =>
  stored.flatMap(({ body }) => body.lines as StoredLine[]);

/** @returns what a warehouse holds that drops lines with a key it has */
export const heldBy = (backend: Backend): Map<string, StoredLine> => {
  const held = new Map<string, StoredLine>();
  for (const line of linesIn(backend)) if (!held.has(line.key)) held.set(line.key, line);
  return held;
};
