import { PartialFailure, runSteps, type Step } from "../../src/client/partialFailure";

const failure = new Error("refused");

/** Steps a, b and c, one of which may fail; `run` tells which were begun. */
const steps = (failing?: string) => {
  const run: string[] = [];
  const all = ["a", "b", "c"].map(
    (name): Step => [
      name,
      async () => {
        run.push(name);
        if (name === failing) throw failure;
      },
    ],
  );
  return { all, run };
};

describe("work in steps", () => {
  it("is done in order", async () => {
    const { all, run } = steps();
    await runSteps(all, { safeToRerun: true });
    expect(run).toEqual(["a", "b", "c"]);
  });

  it("fails as its first step does, since nothing was saved", async () => {
    const { all, run } = steps("a");
    await expect(runSteps(all, { safeToRerun: true })).rejects.toBe(failure);
    expect(run).toEqual(["a"]);
  });

  it("stops at a later failure and says what was saved", async () => {
    const { all, run } = steps("b");
    const error = await runSteps(all, { safeToRerun: true }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PartialFailure);
    expect(error).toMatchObject({ cause: failure, saved: ["a"], unsaved: ["b", "c"] });
    expect(run).toEqual(["a", "b"]);
  });
});
