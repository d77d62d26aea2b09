import { input } from "@prismatic-io/spectral";
import { InputError } from "../values/inputError";

import * as clean from "../values/readers";

/** What every input says for itself. */
export interface InputOptions<Required extends boolean> {
  label: string;
  comments: string;
  /** A value that works as it stands. */
  example?: string;
  placeholder?: string;
  required?: Required;
  default?: string;
  /** Key of the data source that offers values to choose from. */
  dataSource?: string;
}

interface Choice<Value extends string> {
  label: string;
  value: Value;
}

/** Runs the reader on what was filled in; a blank required input is an error that names it. */
const cleaner =
  <T, Required extends boolean>(
    { label, required }: { label: string; required?: Required },
    read: clean.Cleaner<T>,
  ) =>
  (value: unknown): Required extends true ? T : T | undefined => {
    if (!clean.isBlank(value)) return read(label, value);
    if (required) throw new InputError(`${label} is required and was left blank.`);
    return undefined as Required extends true ? T : T | undefined;
  };

const string =
  <T>(read: clean.Cleaner<T>) =>
  <const Required extends boolean = false>(description: InputOptions<Required>) =>
    input({
      type: "string",
      placeholder: description.example,
      ...description,
      clean: cleaner(description, read),
    });

export const textInput = string(clean.text);
export const idInput = string(clean.id);
export const emailInput = string(clean.email);
export const urlInput = string(clean.webAddress);
export const timestampInput = string(clean.timestamp);

export const integerInput = <const Required extends boolean = false>({
  least,
  most,
  ...description
}: InputOptions<Required> & { least?: number; most?: number }) =>
  string(clean.integer(least, most))(description);

/** On or off; the platform has no third state, so `false` is what an untouched input says. */
export const booleanInput = (description: Omit<InputOptions<false>, "required" | "placeholder">) =>
  input({
    type: "boolean",
    default: "false",
    example: "true",
    ...description,
    clean: (value: unknown) => cleaner(description, clean.boolean)(value) ?? false,
  });

export const selectInput = <const Value extends string, const Required extends boolean = false>({
  choices,
  ...description
}: InputOptions<Required> & { choices: readonly Choice<Value>[] }) =>
  input({
    type: "string",
    ...description,
    model: [...choices],
    clean: cleaner(description, clean.choice(choices.map(({ value }) => value))),
  });

/** Leave unchanged, yes or no: for updates, where an untouched switch must not say `false`. */
export const triStateInput = (description: Omit<InputOptions<false>, "required">) =>
  input({
    type: "string",
    default: "",
    example: "true",
    ...description,
    model: [
      { label: "Leave unchanged", value: "" },
      { label: "Yes", value: "true" },
      { label: "No", value: "false" },
    ],
    clean: cleaner(description, clean.boolean),
  });

export const jsonInput = <const Required extends boolean = false>(
  description: InputOptions<Required>,
) =>
  input({
    type: "code",
    language: "json",
    placeholder: description.example,
    ...description,
    clean: cleaner(description, clean.jsonObject),
  });

/** Rows of a key and a value. The example is the JSON text of such rows. */
export const keyValueInput = <T>({
  read,
  most = Number.POSITIVE_INFINITY,
  ...description
}: Omit<InputOptions<false>, "default"> & { read: clean.Cleaner<T>; most?: number }) =>
  input({
    type: "string",
    collection: "keyvaluelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): Record<string, T> =>
      atMost(description.label, most, cleaner(description, clean.keyValues(read))(value) ?? {}),
  });

/**
 * Names fields to empty: the one way to clear a field, since a blank input is never sent.
 * @param names wire names of the fields that can be emptied, besides custom attributes
 */
export const clearFieldsInput = (names: readonly string[]) => {
  const description = { label: "Clear Fields" };
  return input({
    type: "string",
    collection: "valuelist",
    label: description.label,
    comments: `Fields to empty, one per row: ${names.join(", ")}, or custom_attributes. with the name of a custom attribute behind it. A blank input leaves its field unchanged; only a field named here is emptied.`,
    example: names[0],
    placeholder: names[0],
    clean: (value: unknown): string[] =>
      cleaner(description, clean.listOf(clean.fieldName(names)))(value) ?? [],
  });
};

/** Rows of a key and a value in which a key may stand more than once. */
export const keyValuePairsInput = (description: Omit<InputOptions<false>, "default">) =>
  input({
    type: "string",
    collection: "keyvaluelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): [string, string][] =>
      cleaner(description, clean.keyValuePairs(clean.text))(value) ?? [],
  });

/** @throws InputError when there are more values than allowed */
const atMost = <T extends unknown[] | object>(label: string, most: number, values: T): T => {
  const count = Array.isArray(values) ? values.length : Object.keys(values).length;
  if (count <= most) return values;
  throw new InputError(`${label}: ${count} are more than ${most}.`);
};

/** A list of web addresses, one per row. */
export const urlListInput = ({
  most,
  ...description
}: Omit<InputOptions<false>, "required" | "default"> & { most: number }) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): string[] =>
      atMost(
        description.label,
        most,
        cleaner(description, clean.listOf(clean.webAddress))(value) ?? [],
      ),
  });

/** A list of IDs, one per row. */
export const idListInput = (description: Omit<InputOptions<false>, "required" | "default">) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): string[] => cleaner(description, clean.listOf(clean.id))(value) ?? [],
  });

/** A JSON list. */
export const jsonListInput = (description: Omit<InputOptions<false>, "required" | "default">) =>
  input({
    type: "code",
    language: "json",
    placeholder: description.example,
    ...description,
    clean: cleaner(description, clean.jsonList),
  });

/**
 * A JSON list of items that are read one by one, so that a bad one does not stop the others. An
 * empty list is one with nothing to do.
 */
export const jsonItemsInput = (description: Omit<InputOptions<true>, "required" | "default">) =>
  input({
    type: "code",
    language: "json",
    required: true,
    ...description,
    placeholder: description.example,
    clean: (value: unknown): unknown[] =>
      Array.isArray(value)
        ? value
        : cleaner({ ...description, required: true }, clean.jsonList)(value),
  });

/** Like `itemListInput`, for single values: one per row. */
export const itemsInput = (description: Omit<InputOptions<false>, "required" | "default">) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): unknown[] =>
      Array.isArray(value) ? value : clean.isBlank(value) ? [] : [value],
  });

/** A list of texts, one per row. */
export const textListInput = (description: Omit<InputOptions<false>, "required" | "default">) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): string[] =>
      cleaner(description, clean.listOf(clean.text))(value) ?? [],
  });
