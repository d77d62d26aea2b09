import { extraInputs } from "./exampleInputs";
import type { PublishedInput, Runnable } from "./runner";

type Inputs = Record<string, unknown>;

/** Inputs to run an action with, and what is special about them. */
export interface ExampleRun {
  name: string;
  inputs: Inputs;
}

/** The example in the form in which the platform passes a value. */
export const exampleOf = ({ collection, example, inputs }: PublishedInput): unknown => {
  if (inputs) {
    const object = Object.fromEntries(inputs.map((input) => [input.key, exampleOf(input)]));
    return collection === "valuelist" ? [object] : object;
  }
  if (example === undefined) return undefined;
  if (collection === "keyvaluelist") return JSON.parse(example);
  if (collection !== "valuelist") return example;
  return example.startsWith("[") ? JSON.parse(example) : [example];
};

/** Whether an input has a value to show how it works. */
export const hasExample = ({ example, inputs }: PublishedInput): boolean =>
  example !== undefined || inputs !== undefined;

/** The least an action works with: the examples of its required inputs, and what goes with them. */
export const exampleInputs = ({ key, inputs }: Pick<Runnable, "key" | "inputs">): Inputs => ({
  ...Object.fromEntries(
    inputs
      .filter(({ required, example }) => required && example !== undefined)
      .map((input) => [input.key, exampleOf(input)]),
  ),
  ...extraInputs(key),
});

/**
 * The runs that show each input at work: the least an action works with, then the example of each
 * optional input in addition, one at a time. All of them succeed in the seeded workspace.
 */
export const exampleRuns = (action: Pick<Runnable, "key" | "inputs">): ExampleRun[] => {
  const least = exampleInputs(action);
  const optional = action.inputs.filter((input) => !input.required && hasExample(input));
  return [
    { name: "its required inputs", inputs: least },
    ...optional.map((input) => ({
      name: `also ${input.label}`,
      inputs: { ...least, ...extraInputs(action.key, input.key), [input.key]: exampleOf(input) },
    })),
  ];
};
