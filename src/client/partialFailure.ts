/** A failure after a part of the work was done. */
export class PartialFailure extends Error {
  constructor(
    override readonly cause: unknown,
    /** What Intercom holds now. */
    readonly saved: string[],
    /** What it does not hold. */
    readonly unsaved: string[],
    /** The same step, run again, does what is left. */
    readonly safeToRerun: boolean,
  ) {
    super("A part was saved.");
  }
}

/** One part of the work of an action, named as a builder would. */
export type Step = [name: string, run: () => Promise<unknown>];

/**
 * Runs the parts of a longer work one after the other.
 * @param options safeToRerun: the whole work, run again, does what is left; saved: names of what
 * was saved before the first part
 * @throws PartialFailure that says what was saved, when a part fails after another succeeded
 */
export const runSteps = async (
  steps: Step[],
  { safeToRerun, saved = [] }: { safeToRerun: boolean; saved?: string[] },
): Promise<void> => {
  const names = steps.map(([name]) => name);
  for (const [index, [, run]] of steps.entries()) {
    try {
      await run();
    } catch (cause) {
      const done = [...saved, ...names.slice(0, index)];
      if (done.length === 0) throw cause;
      throw new PartialFailure(cause, done, names.slice(index), safeToRerun);
    }
  }
};
