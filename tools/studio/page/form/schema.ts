import type { JsonSchema7, UISchemaElement } from "@jsonforms/core";
import type { Input } from "../../common/types";

export type Values = Record<string, unknown>;

/** What a control is drawn from: JSON Forms passes it on to the renderers. */
export interface InputOptions {
  input: Input;
}

const isRequired = ({ required, shown }: Input) => required === true && shown !== false;

/** Help would take more room in a row than the row itself: what the whole is about says it. */
const rowInputs = (input: Input): Input[] =>
  input.inputs?.map((child) => ({ ...child, comments: undefined })) ?? [
    { key: "key", label: input.keyLabel ?? "Key", type: "string" },
    {
      key: "value",
      label: "Value",
      type: "string",
      model: input.model,
      dataSource: input.dataSource,
    },
  ];

export const isRows = ({ collection, inputs }: Input): boolean =>
  collection === "keyvaluelist" || inputs !== undefined;

const objectSchema = (inputs: Input[]): JsonSchema7 => ({
  type: "object",
  properties: Object.fromEntries(inputs.map((input) => [input.key, schemaOf(input)])),
  required: inputs.filter(isRequired).map(({ key }) => key),
});

const schemaOf = (input: Input): JsonSchema7 => {
  const about = { title: input.label, description: input.comments };
  if (isRows(input)) return { ...about, type: "array", items: objectSchema(rowInputs(input)) };
  if (input.collection === "valuelist") {
    const least = isRequired(input) ? { minItems: 1 } : {};
    return { ...about, type: "array", items: { type: "string" }, ...least };
  }
  if (input.type === "boolean") return { ...about, type: "boolean" };
  return { ...about, type: "string", ...(isRequired(input) && { minLength: 1 }) };
};

const controlOf = (input: Input): UISchemaElement & { scope: string } => ({
  type: "Control",
  scope: `#/properties/${input.key}`,
  options: { input } satisfies InputOptions,
});

/** The form of a part, as JSON Forms draws it. */
export const formOf = (inputs: Input[]): { schema: JsonSchema7; uischema: UISchemaElement } => {
  const shown = inputs.filter((input) => input.shown !== false);
  const elements = shown.map(controlOf);
  return { schema: objectSchema(shown), uischema: { type: "VerticalLayout", elements } as never };
};

/** The form of a row of a key-value list or a structured input. */
export const rowFormOf = (input: Input): UISchemaElement =>
  ({
    type: "HorizontalLayout",
    elements: rowInputs(input).map(controlOf),
  }) as never;

const initialOf = ({ collection, type, default: value, inputs }: Input): unknown => {
  if (collection || inputs) return Array.isArray(value) ? value : [];
  if (type === "boolean") return String(value) === "true";
  return value === "" || value === undefined ? undefined : String(value);
};

/** What a form holds that nobody touched. */
export const initialValues = (inputs: Input[]): Values =>
  Object.fromEntries(
    inputs.map((input) => [input.key, initialOf(input)]).filter(([, value]) => value !== undefined),
  );

const asFormValue = (input: Input, value: unknown): unknown => {
  if (input.type === "boolean" && !input.collection) return String(value) === "true";
  if (isRows(input) && typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.entries(value).map(([key, each]) => ({ key, value: String(each) }));
  }
  if (Array.isArray(value) || input.collection) return value;
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
};

/** Values that came from elsewhere, in the form in which the form holds them. */
export const withValues = (inputs: Input[], given: Values): Values => ({
  ...initialValues(inputs),
  ...Object.fromEntries(
    inputs
      .filter(({ key }) => given[key] !== undefined)
      .map((input) => [input.key, asFormValue(input, given[input.key])]),
  ),
});

const isBlank = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What a run is given: what is blank, or as the part has it anyway, is left out. */
export const inputsOf = (inputs: Input[], values: Values): Values => {
  const initial = initialValues(inputs);
  return Object.fromEntries(
    inputs
      .map((input): [string, unknown] => {
        const value = values[input.key];
        if (!isRows(input) || !Array.isArray(value)) return [input.key, value];
        return [input.key, value.filter((row) => Object.values(row ?? {}).some((each) => each))];
      })
      .filter(
        ([key, value]) =>
          !isBlank(value) && JSON.stringify(value) !== JSON.stringify(initial[key as string]),
      ),
  );
};

/** Labels of required inputs that are blank. */
export const missingIn = (inputs: Input[], values: Values): string[] =>
  inputs
    .filter((input) => isRequired(input) && isBlank(values[input.key]))
    .map(({ label }) => label);
