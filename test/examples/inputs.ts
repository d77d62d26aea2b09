import has from "lodash/has";
import type { PublishedInput, PublishedTrigger, Runnable } from "../../tools/platform/runner";
import type { ConfigVar, Value } from "./definition";

/** An action or trigger, as far as integrations depend on it. */
export type Callable = Pick<Runnable, "inputs" | "examplePayload"> | PublishedTrigger;

/** What an input may refer to. */
export interface Known {
  configVars: ConfigVar[];
  /** The earlier steps, by the name that references call them. */
  steps: Map<string, Callable | undefined>;
}

const PLACEHOLDER = /\{\{([$#])(.+?)\}\}/g;

const resultsOf = ({ examplePayload }: Callable): unknown =>
  examplePayload && ("data" in examplePayload ? examplePayload.data : examplePayload.payload);

function* referenceProblems(reference: string, { steps }: Known): Generator<string> {
  const [name = "", results, ...path] = reference.split(".");
  const step = steps.get(name);
  if (!steps.has(name)) yield `"${name}" is no earlier step`;
  else if (results !== "results") yield `"${reference}" does not read results`;
  else if (step && path.length > 0 && !has(resultsOf(step), path)) {
    yield `"${name}" does not return "${path.join(".")}"`;
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
  for (const [, sigil, content = ""] of template.matchAll(PLACEHOLDER)) {
    yield* sigil === "$"
      ? referenceProblems(content, known)
      : configVarProblems(content, input, known);
  }
}

function* literalProblems(literal: string, { type, model }: PublishedInput): Generator<string> {
  if (type === "connection") yield "a connection is a config variable";
  if (literal && model && !model.some(({ value }) => value === literal)) {
    yield `"${literal}" is no choice`;
  }
}

function* valueProblems(value: Value, input: PublishedInput, known: Known): Generator<string> {
  if ((value.type === "complex") !== (input.collection !== undefined)) {
    yield `a ${input.collection ?? "single value"} is not of type ${value.type}`;
  } else if (value.type === "complex") {
    for (const row of value.value) {
      if ((input.collection === "keyvaluelist") !== (row.name !== undefined)) {
        yield `a row of a ${input.collection} has ${row.name ? "no" : "a"} name`;
      }
      yield* valueProblems(row, { ...input, collection: undefined }, known);
    }
  } else if (value.type === "configVar") yield* configVarProblems(value.value, input, known);
  else if (value.type === "reference") yield* referenceProblems(value.value, known);
  else if (value.type === "template") yield* templateProblems(value.value, input, known);
  else yield* literalProblems(value.value, input);
}

/** What is wrong with the inputs given to something that takes the published ones. */
export function* inputProblems(
  given: Record<string, Value>,
  published: PublishedInput[],
  known: Known,
): Generator<string> {
  const inputs = published.filter(({ shown }) => shown !== false);
  for (const [key, value] of Object.entries(given)) {
    const input = inputs.find((each) => each.key === key);
    if (!input) yield `there is no input "${key}"`;
    else for (const problem of valueProblems(value, input, known)) yield `${key}: ${problem}`;
  }
  for (const { key, required, default: preset } of inputs) {
    const needed = required && (preset === undefined || preset === "");
    if (needed && !(key in given)) yield `"${key}" is missing`;
  }
}
