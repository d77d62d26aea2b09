/** Milliseconds, or whatever was measured, of several rounds. */
export interface Spread {
  median: number;
  lowest: number;
  highest: number;
}

/** @returns what lies in the middle, and the ends */
export const spreadOf = (values: number[]): Spread => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2
      ? (sorted[Math.floor(middle)] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { median, lowest: sorted[0] ?? 0, highest: sorted.at(-1) ?? 0 };
};

/** @returns milliseconds that the work takes */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

/**
 * Takes turns, so that whatever else the machine does meanwhile meets all of them alike. The first
 * round only warms up.
 */
export const compare = async <Name extends string>(
  contestants: Record<Name, () => Promise<number>>,
  rounds: number,
): Promise<Record<Name, Spread>> => {
  const names = Object.keys(contestants) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await contestants[name]();
      if (round > 0) values[name].push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(values[name])])) as Record<
    Name,
    Spread
  >;
};
