import type { PublishedInput } from "../platform/runner";
import type { ConfigVar, Inputs, Value } from "./definition";
import { type Form, namesOf, referencesIn } from "./references";
import { type Earliers, mayHave, placeOf, resultsOf } from "./steps";

/** What an input may refer to. */
export interface Known {
  configVars: ConfigVar[];
  steps: Earliers;
}

/** What is wrong, and with which input where it is one. */
export interface InputProblem {
  input?: string;
  problem: string;
}

const CONFIG_VAR = /\{\{#(.+?)\}\}/g;

/** @returns what a reference reads and the step before does not return; undefined where it may */
export const missingResult = (names: string[], steps: Earliers): string | undefined => {
  const place = placeOf(names, steps);
  return place && !mayHave(resultsOf(place.callable), place.path)
    ? `"${names[0]}" does not return "${names.slice(2).join(".")}"`
    : undefined;
};

const referenceProblem = (names: string[], { steps }: Known): string | undefined => {
  const [name = "", property = ""] = names;
  const earlier = steps.get(name);
  if (!earlier) return `"${name}" is no earlier step`;
  const isOfLoop = earlier.step.steps && /^(currentItem|index)$/.test(property);
  if (property !== "results" && !isOfLoop) return `"${names.join(".")}" does not read results`;
  return missingResult(names, steps);
};

function* referenceProblems(text: string, form: Form, known: Known): Generator<string> {
  for (const tokens of referencesIn(text, form)) {
    const problem = referenceProblem(namesOf(tokens), known);
    if (problem) yield problem;
  }
}

function* configVarProblems(key: string, input: PublishedInput, known: Known): Generator<string> {
  const configVar = known.configVars.find((each) => each.key === key);
  if (!configVar) yield `there is no config variable "${key}"`;
  else if ((configVar.dataType === "connection") !== (input.type === "connection")) {
    yield `"${key}" is a ${configVar.dataType}`;
  }
}

function* templateProblems(template: string, input: PublishedInput, known: Known) {
  yield* referenceProblems(template, "template", known);
  for (const [, key = ""] of template.matchAll(CONFIG_VAR)) {
    yield* configVarProblems(key, input, known);
  }
}

function* literalProblems(literal: string, { type, model }: PublishedInput): Generator<string> {
  if (type === "connection") yield "a connection is a config variable";
  if (literal && model && !model.some(({ value }) => value === literal)) {
    yield `"${literal}" is no choice`;
  }
}

function* rowProblems(rows: unknown, input: PublishedInput, known: Known): Generator<string> {
  if (!Array.isArray(rows)) return;
  for (const row of rows) {
    if ((input.collection === "keyvaluelist") !== (row.name !== undefined)) {
      yield `a row of a ${input.collection} has ${row.name ? "no" : "a"} name`;
    }
    yield* valueProblems(row, { ...input, collection: undefined }, known);
  }
}

function* valueProblems(given: Value, input: PublishedInput, known: Known): Generator<string> {
  const { type } = given;
  const value = String(given.value);
  const isList = type === "complex" || type === "configVar" || type === "reference";
  if (input.collection ? !isList : type === "complex") {
    yield `a ${input.collection ?? "single value"} is not of type ${type}`;
  } else if (type === "complex") yield* rowProblems(given.value, input, known);
  else if (type === "configVar") yield* configVarProblems(value, input, known);
  else if (type === "reference") yield* referenceProblems(value, type, known);
  else if (type === "template") yield* templateProblems(value, input, known);
  else yield* literalProblems(value, input);
}

/** What is wrong with the inputs given to something that takes the published ones. */
export function* inputProblems(
  given: Inputs,
  published: PublishedInput[],
  known: Known,
): Generator<InputProblem> {
  const inputs = published.filter(({ shown }) => shown !== false);
  for (const [key, value] of Object.entries(given)) {
    const input = inputs.find((each) => each.key === key);
    if (!input) yield { problem: `there is no input "${key}"` };
    else for (const problem of valueProblems(value, input, known)) yield { input: key, problem };
  }
  for (const { key, required, default: preset } of inputs) {
    const needed = required && (preset === undefined || preset === "");
    if (needed && !(key in given)) yield { problem: `"${key}" is missing` };
  }
}
