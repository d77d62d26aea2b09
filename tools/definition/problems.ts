import camelCase from "lodash/camelCase";
import type { Component, PublishedInput } from "../platform/runner";
import type { ConfigVar, Definition, Reference, Step, Value } from "./definition";
import { type InputProblem, inputProblems, type Known, missingResult } from "./inputs";
import { formOf, namesOf, referencesIn, valuesIn } from "./references";
import { type Callable, type Visit, visitSteps } from "./steps";

/** What integrations refer to of a component. */
export type Catalog = Pick<
  Component,
  "key" | "connections" | "actions" | "triggers" | "dataSources"
>;

export interface Problem extends InputProblem {
  flow?: string;
  /** Name of the step or the config variable. */
  part: string;
}

/** Whether something is of a component that is at hand; what others offer nobody knows. */
type IsJudged = (reference: Reference) => boolean;

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
): Generator<InputProblem> {
  const reference = connection ?? dataSource;
  if (!reference) return;
  const source = find<{ inputs: PublishedInput[] }>(
    reference,
    catalogs,
    ({ connections, dataSources }) =>
      connection ? Object.fromEntries(connections.map((each) => [each.key, each])) : dataSources,
  );
  if (source) yield* inputProblems(inputs, source.inputs, known);
  else yield { problem: unknown(reference) };
}

const nameOf = (name: Value["name"]) => (typeof name === "object" ? name.value : name);

/** The platform names dynamic branches by the keys of the rows. */
const branchNames = (callable: Callable, { inputs = {} }: Step): unknown[] => {
  if (!("allowsBranching" in callable)) return [];
  const { staticBranchNames = [], dynamicBranchInput = "" } = callable;
  const rows = inputs[dynamicBranchInput]?.value;
  const dynamic = Array.isArray(rows) ? rows.map(({ name }) => nameOf(name)) : [];
  return [...staticBranchNames, ...dynamic];
};

function* stepProblems(
  { step, callable, before }: Visit,
  configVars: ConfigVar[],
): Generator<InputProblem> {
  if ((before.size === 0) !== (step.isTrigger ?? false)) {
    yield { problem: "a flow begins with its one trigger" };
  }
  if (before.has(camelCase(step.name))) yield { problem: "an earlier step has the same name" };
  if (!callable) return yield { problem: unknown(step.action) };
  yield* inputProblems(step.inputs ?? {}, callable.inputs, { configVars, steps: before });
  for (const { name } of step.branches ?? []) {
    if (!branchNames(callable, step).includes(name)) {
      yield { problem: `there is no branch "${name}"` };
    }
  }
}

/** What a step of another component reads of the judged ones before it and they do not return. */
function* foreignProblems({ step, before }: Visit): Generator<InputProblem> {
  for (const [input, given] of Object.entries(step.inputs ?? {})) {
    for (const { value } of valuesIn(given)) {
      const form = formOf(value, step);
      for (const tokens of form ? referencesIn(String(value.value), form) : []) {
        const problem = missingResult(namesOf(tokens), before);
        if (problem) yield { input, problem };
      }
    }
  }
}

/** What is wrong with the parts of an integration that are of the judged components. */
export function* partProblems(
  { requiredConfigVars: configVars = [], flows }: Definition,
  catalogs: Catalog[],
  isJudged: IsJudged,
): Generator<Problem> {
  for (const configVar of configVars) {
    const { key: part, connection, dataSource } = configVar;
    const reference = connection ?? dataSource;
    if (reference && !isJudged(reference)) continue;
    const found = configVarProblems(configVar, catalogs, { configVars, steps: new Map() });
    for (const problem of found) yield { part, ...problem };
  }
  const callableOf = ({ action, isTrigger }: Step) =>
    isJudged(action)
      ? find<Callable>(action, catalogs, ({ actions, triggers }) =>
          isTrigger ? triggers : actions,
        )
      : undefined;
  for (const { name: flow, steps } of flows) {
    for (const visit of visitSteps(steps, callableOf)) {
      const found = isJudged(visit.step.action)
        ? stepProblems(visit, configVars)
        : foreignProblems(visit);
      for (const problem of found) yield { flow, part: visit.step.name, ...problem };
    }
  }
}

function* pageProblems({ configPages = [], requiredConfigVars = [] }: Definition) {
  const elements = configPages.flatMap((page) => page.elements);
  const shown = elements.filter(({ type }) => type === "configVar").map(({ value }) => value);
  const keys = requiredConfigVars.map(({ key }) => key);
  if (shown.sort().join() !== keys.sort().join()) yield `the pages show ${shown}, not ${keys}`;
}

function* sourceProblems({ requiredConfigVars = [] }: Definition) {
  for (const { key, dataType = "", ...source } of requiredConfigVars) {
    const { connection, dataSource, useScopedConfigVar } = source;
    const isSourced = connection ?? dataSource ?? useScopedConfigVar;
    if (/^(connection|picklist)$/.test(dataType) && !isSourced) yield `${key}: has no source`;
  }
}

/**
 * What an integration gets wrong about the components it uses: keys, inputs, choices, config
 * variables, branches and references to earlier steps. Public components other than the given
 * ones are taken as they are.
 */
export function* problemsOf(definition: Definition, catalogs: Catalog[]): Generator<string> {
  yield* pageProblems(definition);
  yield* sourceProblems(definition);
  const isJudged: IsJudged = ({ component }) => !component.isPublic;
  for (const { part, input, problem } of partProblems(definition, catalogs, isJudged)) {
    yield [part, input, problem].filter(Boolean).join(": ");
  }
}
