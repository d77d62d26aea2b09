import camelCase from "lodash/camelCase";
import type { PublishedTrigger, Runnable } from "../platform/runner";
import type { Step } from "./definition";
import { namesOf, referencesIn } from "./references";

/** An action or trigger, as far as integrations depend on it. */
export type Callable = Pick<Runnable, "inputs" | "examplePayload"> | PublishedTrigger;

/** A place in the results of a step. */
export interface Place {
  step: Step;
  /** What the step runs; undefined for a component that is not at hand. */
  callable?: Callable;
  path: string[];
}

/** An earlier step, and of a loop what its items are. */
interface Earlier extends Omit<Place, "path"> {
  item?: Place;
}

/** The earlier steps, by the name that references call them. */
export type Earliers = ReadonlyMap<string, Earlier>;

/** @returns which results a reference reads, through the loops it stands in; undefined where nobody knows */
export const placeOf = (
  [name = "", property, ...path]: string[],
  steps: Earliers,
): Place | undefined => {
  const earlier = steps.get(name);
  if (property === "results") return earlier && { ...earlier, path };
  const item = property === "currentItem" ? earlier?.item : undefined;
  return item && { ...item, path: [...item.path, "0", ...path] };
};

const itemsOf = ({ inputs, steps }: Step, before: Earliers): Place | undefined => {
  const items = inputs?.items;
  if (!steps || items?.type !== "reference") return undefined;
  const [tokens = []] = referencesIn(String(items.value), "reference");
  return placeOf(namesOf(tokens), before);
};

export interface Visit {
  step: Step;
  callable?: Callable;
  /** Where the step stands in the list, through branches and loops. */
  path: (string | number)[];
  before: Earliers;
}

/** @returns each step in order, with those that it may refer to */
export function* visitSteps(
  steps: Step[],
  callableOf: (step: Step) => Callable | undefined,
  known: Earliers = new Map(),
  path: (string | number)[] = [],
): Generator<Visit> {
  const before = new Map(known);
  for (const [index, step] of steps.entries()) {
    const at = [...path, index];
    const callable = callableOf(step);
    yield { step, callable, path: at, before: new Map(before) };
    before.set(camelCase(step.name), { step, callable, item: itemsOf(step, before) });
    for (const [number, branch] of (step.branches ?? []).entries()) {
      yield* visitSteps(branch.steps, callableOf, before, [...at, "branches", number, "steps"]);
    }
    yield* visitSteps(step.steps ?? [], callableOf, before, [...at, "steps"]);
  }
}

/** @returns each step of a flow in order, those in branches and loops as well */
export const everyStep = (steps: Step[]): Step[] =>
  [...visitSteps(steps, () => undefined)].map(({ step }) => step);

/** What holds fields by names that each workspace chooses itself. */
const FREE = ["custom_attributes", "ticket_attributes"];

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** @returns whether results that look like the example have something there, as far as it shows */
export const mayHave = (example: unknown, [key, ...rest]: string[]): boolean => {
  if (key === undefined || example === undefined || isEmpty(example)) return true;
  const name = Array.isArray(example) && /^\d+$/.test(key) ? "0" : key;
  const inside: unknown = Object(example);
  if (!(inside instanceof Object && name in inside)) return false;
  return FREE.includes(name) || mayHave(Reflect.get(inside, name), rest);
};

/** @returns what an action or trigger returns, by its example; undefined where it has none */
export const resultsOf = (callable: Callable | undefined): unknown => {
  const example = callable?.examplePayload;
  return example && ("data" in example ? example.data : example.payload);
};
