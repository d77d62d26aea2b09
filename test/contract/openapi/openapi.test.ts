import { type LocalIntercom, startIntercom } from "../../emulator";
import { actions, runAction } from "./bundle";
import { casesOf } from "./cases";
import { loadDescriptionFromEnvironment, type Problem, toLine } from "./description";
import { createKnownErrorFilter } from "./knownErrors";
import { givenInputs, type Scenario, scenarios } from "./scenarios";

const description = loadDescriptionFromEnvironment();
const knownErrors = createKnownErrorFilter();
const validated = { operations: new Set<string>(), exchanges: 0, examples: 0 };

const linesOf = (problems: Problem[]): string[] => [
  ...new Set(knownErrors.unknownProblems(problems).map(toLine)),
];

const trafficProblems = ({ traffic }: LocalIntercom): Problem[] =>
  traffic.flatMap((exchange) => {
    const operation = description.operationFor(exchange.method, exchange.path);
    validated.exchanges += 1;
    if (operation) {
      validated.operations.add(operation.name);
    }
    return [...description.requestProblems(exchange), ...description.responseProblems(exchange)];
  });

describe.each(actions.map((action) => [action.key, action] as const))("%s", (key, action) => {
  const failures: unknown[] = [];
  let lastCall: { method: string; path: string } | undefined;

  const cases: Scenario[] = [
    // An optional input may refuse to stand alone, or Intercom refuses it: what was sent counts.
    ...casesOf(action, givenInputs[key]).map((single) => ({ ...single, mayFail: true })),
    ...(scenarios[key] ?? []),
  ];
  it.each(cases.map((it) => [it.name, it] as const))("with %s", async (_, scenario) => {
    const intercom = await startIntercom({ seed: true });
    try {
      scenario.arrange?.(intercom);
      await runAction(action, intercom, scenario.inputs);
      lastCall ??= intercom.traffic.at(-1);
    } catch (error) {
      if (!scenario.mayFail) {
        throw error;
      }
      failures.push(error);
    } finally {
      await intercom.stop();
    }
    expect(linesOf(trafficProblems(intercom))).toEqual([]);
  });

  it("has an example like Intercom's answer", () => {
    if (!lastCall) {
      throw new Error(`No case of ${key} succeeds: ${failures.join("; ")}`);
    }
    const { data } = action.examplePayload as { data: unknown };
    validated.examples += 1;
    expect(linesOf(description.exampleProblems(lastCall.method, lastCall.path, data))).toEqual([]);
  });
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
