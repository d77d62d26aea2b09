import type { Action, Input } from "@prismatic-io/spectral/dist/serverTypes";

export interface Case {
  name: string;
  inputs: Record<string, unknown>;
}

/**
 * What an action is run with: the examples of its required inputs, then each optional input in
 * addition, one at a time. `given` takes the place of examples that do not work by themselves.
 */
export const casesOf = (
  { inputs }: Pick<Action, "inputs">,
  given: Record<string, unknown> = {},
): Case[] => {
  const filled = inputs.filter(({ type }) => type !== "connection");
  const untouched = entriesOf(filled, (input) => input.default);
  const required = entriesOf(
    filled.filter((input) => input.required),
    exampleOf,
  );
  const always = { ...untouched, ...required, ...given };
  const optional = filled.filter((input) => !(input.key in { ...required, ...given }));
  return [
    { name: "its required inputs", inputs: always },
    ...optional.flatMap((input) =>
      valuesOf(input).map(({ name, value }) => ({
        name: `also ${name}`,
        inputs: { ...always, [input.key]: value },
      })),
    ),
  ];
};

const entriesOf = (inputs: Input[], valueFor: (input: Input) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    inputs.map((input) => [input.key, valueFor(input)]).filter(([, value]) => value !== undefined),
  );

/** The values an optional input is tried with; inputs of a group count one by one. */
const valuesOf = (input: Input): { name: string; value: unknown }[] => {
  if (input.inputs) {
    return input.inputs.flatMap((child) =>
      valuesOf(child).map(({ name, value }) => ({
        name: `${input.label}: ${name}`,
        value: { [child.key]: value },
      })),
    );
  }
  const value = exampleOf(input);
  return value === undefined ? [] : [{ name: input.label, value }];
};

const exampleOf = ({ collection, example, inputs }: Input): unknown => {
  if (inputs) {
    return entriesOf(inputs, exampleOf);
  }
  return collection === "valuelist" && example !== undefined ? [example] : example;
};
