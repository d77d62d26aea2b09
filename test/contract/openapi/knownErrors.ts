import type { Problem } from "./description";

/** An error of Intercom's description that real traffic contradicts. */
export interface KnownError {
  operation: string | RegExp;
  side: Problem["side"];
  at: string | RegExp;
  rule?: string;
  reason: string;
  source: string;
}

/** The only list of such errors; the contract test fails for an entry that no traffic meets. */
export const knownErrors: readonly KnownError[] = [];

/** Takes the known errors out of problems, and remembers which ones it met. */
export const createKnownErrorFilter = (entries: readonly KnownError[] = knownErrors) => {
  const used = new Set<KnownError>();
  return {
    /** The problems that no entry explains. */
    unknownProblems: (problems: readonly Problem[]): Problem[] =>
      problems.filter((problem) => {
        const explaining = entries.filter((entry) => explains(entry, problem));
        for (const entry of explaining) {
          used.add(entry);
        }
        return explaining.length === 0;
      }),
    /** The entries that explained nothing so far. */
    unusedEntries: (): KnownError[] => entries.filter((entry) => !used.has(entry)),
  };
};

const explains = (entry: KnownError, problem: Problem): boolean =>
  matches(entry.operation, problem.operation) &&
  entry.side === problem.side &&
  matches(entry.at, problem.at) &&
  (entry.rule === undefined || entry.rule === problem.rule);

const matches = (expected: string | RegExp, actual: string): boolean =>
  typeof expected === "string" ? expected === actual : expected.test(actual);
