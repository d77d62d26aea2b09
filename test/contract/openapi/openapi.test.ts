import { type LocalIntercom, startIntercom } from "../../emulator";
import { exampleInputs, exampleRuns } from "../../support/examples";
import { accessTokenConnection, component, runAction, runDataSource } from "../../support/platform";
import { loadDescriptionFromEnvironment, type Problem, toLine } from "./description";
import { createKnownErrorFilter } from "./knownErrors";
import { isDescribed, type Scenario, scenarios } from "./scenarios";

const description = loadDescriptionFromEnvironment();
const knownErrors = createKnownErrorFilter();
const validated = { operations: new Set<string>(), exchanges: 0, examples: 0 };

const linesOf = (problems: Problem[]): string[] => [
  ...new Set(knownErrors.unknownProblems(problems).map(toLine)),
];

/** What is wrong with the traffic that something causes in a local Intercom of its own. */
const problemsOf = async (use: (intercom: LocalIntercom) => Promise<void>): Promise<string[]> => {
  const intercom = await startIntercom({ seed: true });
  try {
    await use(intercom);
  } finally {
    await intercom.stop();
  }
  const problems = intercom.traffic.flatMap((exchange) => {
    const operation = description.operationFor(exchange.method, exchange.path);
    validated.exchanges += 1;
    if (operation) {
      validated.operations.add(operation.name);
    }
    return [...description.requestProblems(exchange), ...description.responseProblems(exchange)];
  });
  return linesOf(problems);
};

describe.each(Object.entries(component.actions))("%s", (key, action) => {
  // Made by the plainest inputs that work: what an example is compared with.
  let lastCall: { method: string; path: string } | undefined;

  const cases: Scenario[] = [...exampleRuns(action).filter(isDescribed), ...(scenarios[key] ?? [])];
  it.each(cases.map((it) => [it.name, it] as const))("with %s", async (_, scenario) => {
    const problems = await problemsOf(async (intercom) => {
      scenario.arrange?.(intercom);
      try {
        const connection = accessTokenConnection(intercom);
        await runAction(key, { connection, ...scenario.inputs });
        lastCall ??= intercom.traffic.at(-1);
      } catch (error) {
        if (!scenario.mayFail) {
          throw error;
        }
      }
    });
    expect(problems).toEqual([]);
  });

  const { examplePayload } = action;
  if (examplePayload) {
    it("has an example like Intercom's answer", () => {
      const { method = "", path = "" } = lastCall ?? {};
      validated.examples += 1;
      expect(linesOf(description.exampleProblems(method, path, examplePayload.data))).toEqual([]);
    });
  }
});

it.each(Object.entries(component.dataSources))("the data source %s", async (key, dataSource) => {
  const problems = await problemsOf(async (intercom) => {
    const connection = accessTokenConnection(intercom);
    await runDataSource(key, { connection, ...exampleInputs(dataSource) });
  });
  expect(problems).toEqual([]);
});

it("meets every known error of the description", () => {
  expect(knownErrors.unusedEntries()).toEqual([]);
});

afterAll(() => {
  const { operations, exchanges, examples } = validated;
  process.stdout.write(
    `Validated ${operations.size} operations, ${exchanges} exchanges and ${examples} examples.\n`,
  );
});
