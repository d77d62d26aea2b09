import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCustomers } from "../../../tools/demo/csv";
import { runJob } from "../../../tools/demo/job";
import { createMeter } from "../../../tools/demo/meter";
import { openWorkspace } from "../../../tools/demo/workspace";
import type { LocalIntercom } from "../../../tools/intercom";
import { exampleInputs, exampleRuns } from "../../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  runAction,
  runDataSource,
} from "../../../tools/platform/runner";
import { startIntercom } from "../../support/intercom";
import { OFFLINE } from "../../support/offline";
import { coveragePage } from "./coverage";
import { loadDescriptionFromEnvironment, type Problem, toLine } from "./description";
import { createKnownErrorFilter } from "./knownErrors";
import { isDescribed, type Scenario, scenarios } from "./scenarios";

const description = loadDescriptionFromEnvironment();
const knownErrors = createKnownErrorFilter();
const validated = { operations: new Set<string>(), exchanges: 0, examples: 0 };
const covered = new Map<string, Set<string>>();

const linesOf = (problems: Problem[]): string[] => [
  ...new Set(knownErrors.unknownProblems(problems).map(toLine)),
];

/** What is wrong with the traffic that something causes in a local Intercom of its own. */
const problemsOf = async (
  label: string | undefined,
  use: (intercom: LocalIntercom) => Promise<void>,
  intercom?: LocalIntercom,
): Promise<string[]> => {
  const server = intercom ?? (await startIntercom({ seed: true }));
  try {
    await use(server);
  } finally {
    await server.stop();
  }
  const problems = server.traffic.flatMap((exchange) => {
    // A fault is meant to be wrong.
    if (exchange.faulted) return [];
    const operation = description.operationFor(exchange.method, exchange.path);
    validated.exchanges += 1;
    if (operation) {
      validated.operations.add(operation.name);
      // The main job runs actions that are counted by themselves.
      if (label) covered.set(operation.name, (covered.get(operation.name) ?? new Set()).add(label));
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
    const problems = await problemsOf(action.display.label, async (intercom) => {
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
  // Results per item are no answer of Intercom's.
  const isAnswer =
    !OFFLINE.includes(key) && !Object.hasOwn(Object(examplePayload?.data), "results");
  if (examplePayload && isAnswer) {
    it("has an example like Intercom's answer", () => {
      const { method = "", path = "" } = lastCall ?? {};
      validated.examples += 1;
      expect(linesOf(description.exampleProblems(method, path, examplePayload.data))).toEqual([]);
    });
  }
});

it.each(Object.entries(component.dataSources))("the data source %s", async (key, source) => {
  const problems = await problemsOf(source.display.label, async (intercom) => {
    await runDataSource(key, {
      connection: accessTokenConnection(intercom),
      ...exampleInputs(source),
    });
  });
  expect(problems).toEqual([]);
});

it("the main job", async () => {
  const workspace = await openWorkspace();
  const job = async () => {
    await runJob(createMeter(workspace), readCustomers(), () => {});
  };
  expect(await problemsOf(undefined, job, workspace)).toEqual([]);
});

it("docs/coverage.md says what is covered", () => {
  const file = path.resolve(__dirname, "../../../docs/coverage.md");
  const page = coveragePage(description.operations, covered);
  if (process.env.UPDATE_COVERAGE) writeFileSync(file, page);
  expect(readFileSync(file, "utf8")).toBe(page);
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
