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

const sentences = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");

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
  min,
  max,
  ...description
}: InputOptions<Required> & { min?: number; max?: number }) =>
  string(clean.integer(min, max))(description);

/**
 * The number of records per page.
 * @param options of: the records, in the plural; max: Intercom's maximum, where it has one; usual:
 * how many Intercom returns by itself
 */
export const perPageInput = ({
  of,
  max,
  usual,
  example,
  more = "",
}: {
  of: string;
  max?: number;
  usual: number | string;
  example: string;
  more?: string;
}) =>
  integerInput({
    label: "Per Page",
    example,
    min: 1,
    max,
    comments: max
      ? sentences(
          `${of} per page, 1 to ${max}. Left blank, Intercom returns ${usual}, and Fetch All uses ${max}.`,
          more,
        )
      : `${of} per page. Left blank, Intercom returns ${usual}.`,
  });

/**
 * A point in time.
 * @param options means: what the time says, such as "When the ticket was opened"
 */
export const timeInput = <const Required extends boolean = false>({
  means,
  more,
  ...options
}: Omit<InputOptions<Required>, "comments"> & { means: string; more?: string }) =>
  timestampInput({
    ...options,
    example: options.example ?? "2026-01-31T09:00:00Z",
    comments: sentences(
      `${means}: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).`,
      more,
    ),
  });

/**
 * An ID that Intercom gave a record.
 * @param options of: the record, such as "macro"; form: what such an ID looks like
 */
export const intercomIdInput = <const Required extends boolean = false>({
  of,
  form,
  more,
  ...options
}: Omit<InputOptions<Required>, "comments"> & { of: string; form?: string; more?: string }) =>
  idInput({
    ...options,
    comments: sentences(`ID that Intercom gave the ${of}${form ? `: ${form}` : "."}`, more),
  });

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
  max = Number.POSITIVE_INFINITY,
  ...description
}: Omit<InputOptions<false>, "default"> & { read: clean.Cleaner<T>; max?: number }) =>
  input({
    type: "string",
    collection: "keyvaluelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): Record<string, T> =>
      atMost(description.label, max, cleaner(description, clean.keyValues(read))(value) ?? {}),
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
const atMost = <T extends unknown[] | object>(label: string, max: number, values: T): T => {
  const count = Array.isArray(values) ? values.length : Object.keys(values).length;
  if (count <= max) return values;
  throw new InputError(`${label}: ${count} are more than ${max}.`);
};

type ListOptions = Omit<InputOptions<false>, "required" | "default">;

/** A list of values, one per row. */
const list =
  <T>(read: clean.Cleaner<T>) =>
  ({ max = Number.POSITIVE_INFINITY, ...description }: ListOptions & { max?: number }) =>
    input({
      type: "string",
      collection: "valuelist",
      placeholder: description.example,
      ...description,
      clean: (value: unknown): T[] =>
        atMost(description.label, max, cleaner(description, clean.listOf(read))(value) ?? []),
    });

export const textListInput = list(clean.text);
export const idListInput = list(clean.id);
export const urlListInput = list(clean.webAddress);

/** A JSON list. */
export const jsonListInput = (description: ListOptions) =>
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
export const itemsInput = (description: ListOptions) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: description.example,
    ...description,
    clean: (value: unknown): unknown[] =>
      Array.isArray(value) ? value : clean.isBlank(value) ? [] : [value],
  });
