import { closestMatch } from "../../src/values/closestMatch";
import type { Definition, Value } from "../definition/definition";
import { type Problem, partProblems } from "../definition/problems";
import { component, type PublishedInput } from "../platform/runner";
import { isIntercom, type Part, partsOf } from "./parts";
import { inputError } from "./trial";

/** What a person has to do: where, and what. */
export interface Left {
  flow?: string;
  part: string;
  input?: string;
  todo: string;
}

/** A value that only a run knows: the example of the input takes its place. */
const EXAMPLE: Value = { type: "reference", value: "" };

const NOT_USED = "Not used by Intercom: ";

/** What to do about problems, by their words. */
const ADVICE: [RegExp, string][] = [
  [/does not return/, "Pick another field: the reference shows an example of the result."],
  [
    /^there is no input "(authorizeUrl|tokenUrl|scopes)"/,
    "Remove it: the Region of the connection decides the URLs.",
  ],
  [/^there is no input/, "Remove it, or fill in the input that took its place."],
  [/^there is no branch/, "Rename the branch, or add the row that it is named after."],
  [/^there is no config variable|no earlier step|does not read results/, "Choose another value."],
  [/^there is no/, "Choose another one in its place."],
  [/is missing/, "Fill it in."],
  [/is no choice/, "Choose one that is offered."],
];

/** @returns the nearest key that there is, where the problem is an unknown one */
const nearest = ({ problem }: Problem): string => {
  const [, key = ""] = /^there is no "(.+)" in/.exec(problem) ?? [];
  const { actions, triggers, dataSources } = component;
  const like = key && closestMatch(key, Object.keys({ ...actions, ...triggers, ...dataSources }));
  return like ? ` The nearest is "${like}".` : "";
};

const sentence = (problem: Problem): string => {
  const text = problem.problem.replace(/^\w/, (letter) => letter.toUpperCase());
  const [, advice] = ADVICE.find(([words]) => words.test(problem.problem)) ?? [];
  return `${text}.${nearest(problem)}${advice ? ` ${advice}` : ""}`;
};

const inputNamed = (message: string, inputs: PublishedInput[]): string | undefined =>
  inputs.find(({ label }) => message.startsWith(`${label}:`) || message.startsWith(`${label} is `))
    ?.key;

/** What a step fills in from elsewhere although Intercom has no use for it: only blank is accepted. */
function* unused({ flow, name, inputs }: Part, published: PublishedInput[]): Generator<Left> {
  for (const { key, comments = "" } of published) {
    const given = inputs[key];
    if (!given || given.type === "value" || !comments.startsWith(NOT_USED)) continue;
    yield { flow, part: name, input: key, todo: comments.slice(NOT_USED.length) };
  }
}

/**
 * What the action itself says of its inputs: one after the other, since it stops at the first.
 * @param known inputs that were found wrong already
 */
async function* refused(
  { flow, name, reference, inputs }: Part,
  published: PublishedInput[],
  known: Set<string | undefined>,
): AsyncGenerator<Left> {
  for (let tried = inputs; ; ) {
    const todo = await inputError(reference.key, tried);
    const input = todo && inputNamed(todo, published);
    if (!todo || (input && tried[input] === EXAMPLE)) return;
    // An input that is not there at all is a problem of the definition already.
    const isKnown = input && (known.has(input) || !(input in inputs));
    if (!isKnown) yield { flow, part: name, input, todo };
    if (!input) return;
    tried = { ...tried, [input]: EXAMPLE };
  }
}

async function* stepLeft(part: Part, before: Left[]): AsyncGenerator<Left> {
  const action = component.actions[part.reference.key];
  if (!action || !part.visit || part.visit.step.isTrigger) return;
  const here = before.filter((left) => left.flow === part.flow && left.part === part.name);
  yield* unused(part, action.inputs);
  yield* refused(part, action.inputs, new Set(here.map(({ input }) => input)));
}

/** @returns what is still wrong in a definition with the steps, connections and data sources of this component */
export const leftIn = async (definition: Definition): Promise<Left[]> => {
  const left: Left[] = [];
  for (const problem of partProblems(definition, [component], (each) => isIntercom(each, false))) {
    const { flow, part, input } = problem;
    left.push({ flow, part, input, todo: sentence(problem) });
  }
  for (const part of partsOf(definition)) {
    if (!isIntercom(part.reference, false)) continue;
    for await (const each of stepLeft(part, left)) left.push(each);
  }
  return left;
};
