import camelCase from "lodash/camelCase";
import type { Component, PublishedInput } from "../../tools/platform/runner";
import type { ConfigVar, Definition, Reference, Step } from "./definition";
import { type Callable, inputProblems, type Known } from "./inputs";

/** What integrations refer to of a component. */
export type Catalog = Pick<
  Component,
  "key" | "connections" | "actions" | "triggers" | "dataSources"
>;

function* labeled(label: string, problems: Iterable<string>): Generator<string> {
  for (const problem of problems) yield `${label}: ${problem}`;
}

const find = <Found>(
  { component, key }: Reference,
  catalogs: Catalog[],
  among: (catalog: Catalog) => Record<string, Found>,
): Found | undefined => {
  const catalog = catalogs.find((each) => each.key === component.key);
  return catalog && among(catalog)[key];
};

const unknown = ({ component, key }: Reference) => `there is no "${key}" in "${component.key}"`;

function* configVarProblems(
  { connection, dataSource, inputs = {} }: ConfigVar,
  catalogs: Catalog[],
  known: Known,
): Generator<string> {
  const reference = connection ?? dataSource;
  if (!reference) return yield "has no source";
  const source = find<{ inputs: PublishedInput[] }>(
    reference,
    catalogs,
    ({ connections, dataSources }) =>
      connection ? Object.fromEntries(connections.map((each) => [each.key, each])) : dataSources,
  );
  if (source) yield* inputProblems(inputs, source.inputs, known);
  else yield unknown(reference);
}

function* pageProblems({ configPages, requiredConfigVars }: Definition): Generator<string> {
  const shown = configPages.flatMap(({ elements }) => elements.map(({ value }) => value));
  const keys = requiredConfigVars.map(({ key }) => key);
  if (shown.sort().join() !== keys.sort().join()) yield `the pages show ${shown}, not ${keys}`;
}

/** The platform names dynamic branches by the keys of the rows. */
const branchNames = (callable: Callable, { inputs = {} }: Step): unknown[] => {
  if (!("allowsBranching" in callable)) return [];
  const { staticBranchNames = [], dynamicBranchInput = "" } = callable;
  const rows = inputs[dynamicBranchInput];
  const dynamic = rows?.type === "complex" ? rows.value.map(({ name }) => name?.value) : [];
  return [...staticBranchNames, ...dynamic];
};

function* stepProblems(
  step: Step,
  callable: Callable | undefined,
  mustTrigger: boolean,
  known: Known,
): Generator<string> {
  if (mustTrigger !== (step.isTrigger ?? false)) yield "a flow begins with its one trigger";
  if (known.steps.has(camelCase(step.name))) yield "an earlier step has the same name";
  if (!callable) return yield unknown(step.action);
  yield* inputProblems(step.inputs ?? {}, callable.inputs, known);
  for (const { name } of step.branches ?? []) {
    if (!branchNames(callable, step).includes(name)) yield `there is no branch "${name}"`;
  }
}

function* sequenceProblems(
  steps: Step[],
  catalogs: Catalog[],
  { configVars, steps: before }: Known,
): Generator<string> {
  const known: Known = { configVars, steps: new Map(before) };
  for (const step of steps) {
    const callable = find<Callable>(step.action, catalogs, ({ actions, triggers }) =>
      step.isTrigger ? triggers : actions,
    );
    yield* labeled(step.name, stepProblems(step, callable, known.steps.size === 0, known));
    known.steps.set(camelCase(step.name), callable);
    for (const branch of step.branches ?? []) {
      yield* sequenceProblems(branch.steps, catalogs, known);
    }
  }
}

/**
 * What an integration gets wrong about the components it uses: keys, inputs, choices, config
 * variables, branches and references to earlier steps.
 */
export function* problemsOf(definition: Definition, catalogs: Catalog[]): Generator<string> {
  const { requiredConfigVars: configVars, flows } = definition;
  const known: Known = { configVars, steps: new Map() };
  yield* pageProblems(definition);
  for (const configVar of configVars) {
    yield* labeled(configVar.key, configVarProblems(configVar, catalogs, known));
  }
  for (const { steps } of flows) yield* sequenceProblems(steps, catalogs, known);
}
