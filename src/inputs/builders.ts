import { input, type ObjectFieldMap } from "@prismatic-io/spectral";
import { InputError } from "../values/inputError";
import { ipRange } from "../values/ipRange";
import * as clean from "../values/readers";

/** Inputs of an action. */
export type Inputs = Record<
  string,
  { default?: unknown; example?: string; required?: boolean; clean: (value: unknown) => unknown }
>;

/** What an action gets of its inputs. */
export type InputValues<Given extends Inputs> = {
  [Key in keyof Given]: ReturnType<Given[Key]["clean"]>;
};

/** What every builder takes. */
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

const sentences = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");

/** @returns what cleans an input: reads what was filled in, and refuses a blank required input */
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

type Shown = Pick<InputOptions<false>, "label" | "example">;

/** What an empty input shows of an ID, which is never one that could be real. */
const enter = ({ label }: Shown): string => `Enter ${label}`;

/** What an empty input shows: the form of its value. */
const formOf = (options: Shown): string | undefined =>
  /\bIDs?$/.test(options.label) ? enter(options) : options.example;

/**
 * @param placeholder what an empty input shows
 * @returns a builder of text inputs that this cleaner reads
 */
const string =
  <T>(read: clean.Cleaner<T>, placeholder: (options: Shown) => string | undefined = formOf) =>
  <const Required extends boolean = false>(options: InputOptions<Required>) =>
    input({
      type: "string",
      placeholder: placeholder(options),
      ...options,
      clean: cleaner(options, read),
    });

/** For text of a form that one resource alone has: its reader stands there. */
export const inputReadBy = string;

export const textInput = string(clean.text);

/** Text of at most so many characters. */
export const limitedTextInput = <const Required extends boolean = false>({
  max,
  ...options
}: InputOptions<Required> & { max: number }) => string(clean.textUpTo(max))(options);

/** Text of several lines, such as a body or a description. */
export const multilineInput = <const Required extends boolean = false>(
  options: InputOptions<Required>,
) =>
  input({
    type: "text",
    placeholder: options.example,
    ...options,
    clean: cleaner(options, clean.text),
  });

/** "selectArticle" is labelled Select Article. */
const labelOfPicker = (key: string) =>
  key.replace(/([A-Z])/g, " $1").replace(/^./, (first) => first.toUpperCase());

interface IdKind {
  /** The record, such as "ticket type". */
  of: string;
  form: clean.IdForm;
  /** Where its IDs are found, before the data source that offers them. */
  where?: string;
}

const number = (of: string, where?: string): IdKind => ({ of, form: clean.WHOLE_NUMBER, where });
const hex = (of: string, where?: string): IdKind => ({ of, form: clean.HEX_24, where });
const word = (of: string): IdKind => ({ of, form: clean.WITHOUT_SPACES });

/** Records whose IDs have a known form, by the data source that offers them. */
const ID_KINDS: Record<string, IdKind | undefined> = {
  selectAdmin: number("admin"),
  selectArticleVersion: word("version of an article"),
  selectAssignee: number("admin or team"),
  selectAwayStatusReason: number("reason for being away"),
  selectBrand: word("brand"),
  selectCompany: hex(
    "company",
    "List Companies finds it by the Company ID set when it was created.",
  ),
  selectContact: hex("contact"),
  selectConversation: number("conversation", "It stands in the address of the Inbox."),
  selectConversationAttribute: number("conversation attribute"),
  selectConversationAttributeOption: { of: "option", form: clean.UUID },
  selectConversationPart: word("part of a conversation"),
  selectCustomObjectInstance: word("custom object"),
  selectDataAttribute: number("custom attribute"),
  selectLead: hex("lead"),
  selectMacro: word("macro"),
  selectSegment: hex("segment"),
  selectSubscriptionType: number("subscription type"),
  selectTag: number("tag"),
  selectTeam: number("team"),
  selectTicket: number("ticket"),
  selectTicketState: number("ticket state"),
  selectTicketType: number("ticket type"),
  selectTicketTypeAttribute: number("ticket type attribute"),
  selectUser: hex("user"),
};

/** Those of records that no data source offers. */
const OTHER_FORMS: Record<string, clean.IdForm | undefined> = {
  note: clean.WHOLE_NUMBER,
  visitor: clean.HEX_24,
  "visitor in the Messenger": {
    pattern: /^(?!https?:|[0-9a-f]{24}$)[^\s@]+$/i,
    words: "36 letters, digits and hyphens",
  },
};

const PEOPLE = ["contact", "lead", "user"];

/** Where the right ID is found. */
const helpOn =
  ({ of, where }: Pick<IdKind, "of" | "where">, dataSource?: string) =>
  (isEmail: boolean) => {
    if (PEOPLE.includes(of)) {
      return isEmail
        ? "Find Contact looks up by email."
        : "Get Contact by External ID looks up by External ID.";
    }
    return sentences(where, dataSource && `${labelOfPicker(dataSource)} lists them.`);
  };

/** Of what record an ID is. */
interface IdOptions {
  dataSource?: string;
  /** The record, where no data source says it. */
  of?: string;
}

/** @returns what reads an ID: in its form, where that is known */
const idReader = ({ dataSource = "", of }: IdOptions): clean.Cleaner<string> => {
  const kind =
    ID_KINDS[dataSource] ??
    (of ? { of, form: OTHER_FORMS[of] ?? clean.WITHOUT_SPACES } : undefined);
  return kind ? clean.idOf(kind.of, kind.form, helpOn(kind, dataSource)) : clean.id;
};

/**
 * An ID, which is refused when it is one of another kind of record than its data source offers.
 * @param options of: the record of the ID, where there is no data source; an ID of an external
 * system has none and may be any text
 */
export const idInput = <const Required extends boolean = false>({
  of,
  ...options
}: InputOptions<Required> & { of?: string }) =>
  string(idReader({ of, dataSource: options.dataSource }), enter)(options);

/** An ID, or the name of the record: the action looks it up. */
export const idOrNameInput = <const Required extends boolean = false>(
  options: InputOptions<Required>,
) => string(clean.orName(idReader(options)), enter)(options);

/** An ID that is sent as a number. */
export const idNumberInput = <const Required extends boolean = false>(
  options: InputOptions<Required>,
) =>
  string(
    (label, value) => clean.integer(1)(label, idReader(options)(label, value)),
    enter,
  )(options);

/** An ID, an email address or an External ID: another input says which. */
export const anyIdInput = string(clean.id, enter);
export const emailInput = string(clean.email, () => "name@example.com");
export const urlInput = string(clean.url, () => "https://example.com");

const timeForm = () => "2026-01-31T09:00:00Z";
export const timestampInput = string(clean.timestamp, timeForm);
const futureTimestampInput = string(clean.futureTimestamp, timeForm);
const endTimestampInput = string(clean.endTimestamp, timeForm);

/** A whole number within limits, as text. */
export const integerInput = <const Required extends boolean = false>({
  min,
  max,
  ...options
}: InputOptions<Required> & { min?: number; max?: number }) =>
  string(clean.integer(min, max))(options);

/**
 * The number of records per page.
 * @param options of: the records, in the plural; max: Intercom's maximum, where it has one; usual:
 * how many Intercom returns when nothing is asked for
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

const timeHelp = (means: string, ...more: (string | undefined)[]) =>
  sentences(
    `${means}: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).`,
    ...more,
  );

/**
 * A point in time.
 * @param options means: what happens at the time, such as "When the ticket was opened"; isFuture: a
 * time that has passed is refused
 */
export const timeInput = <const Required extends boolean = false>({
  means,
  more,
  isFuture = false,
  ...options
}: Omit<InputOptions<Required>, "comments"> & {
  means: string;
  more?: string;
  isFuture?: boolean;
}) =>
  (isFuture ? futureTimestampInput : timestampInput)({
    ...options,
    example: options.example ?? "2026-01-31T09:00:00Z",
    comments: timeHelp(means, more),
  });

/**
 * A point in time that is sent as ISO 8601 with milliseconds.
 * @param options means: what happens at the time, such as "When the message was written"
 */
export const isoTimeInput = <const Required extends boolean = false>({
  means,
  more,
  ...options
}: Omit<InputOptions<Required>, "comments"> & { means: string; more?: string }) =>
  string(
    clean.isoTimestamp,
    timeForm,
  )({
    ...options,
    example: options.example ?? "2026-01-31T09:00:00.000Z",
    comments: sentences(
      `${means}: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).`,
      more,
    ),
  });

/**
 * The end of a period, up to the last second of a day that is given without a time.
 * @param options means: what happens at the time
 */
export const endTimeInput = <const Required extends boolean = false>({
  means,
  more,
  ...options
}: Omit<InputOptions<Required>, "comments"> & { means: string; more?: string }) =>
  endTimestampInput({
    ...options,
    comments: timeHelp(means, "A day without a time is included.", more),
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
    of,
    comments: sentences(`ID that Intercom gave the ${of}${form ? `: ${form}` : "."}`, more),
  });

/**
 * An ID that is a whole number, which Intercom gave a record. Anything else is refused before a
 * request: an email address, a name, or the ID of another kind of record.
 * @param options of: the record, such as "article"; where: where the ID stands, when no data source
 * offers it
 */
export const numericIdInput = <const Required extends boolean = false>({
  of,
  where,
  more,
  ...options
}: Omit<InputOptions<Required>, "comments"> & { of: string; where?: string; more?: string }) => {
  const help = helpOn({ of, where: options.dataSource ? undefined : where }, options.dataSource);
  return string(
    clean.idOf(of, clean.WHOLE_NUMBER, help),
    enter,
  )({
    ...options,
    comments: sentences(`ID that Intercom gave the ${of}, a whole number.`, where, more),
  });
};

/** On or off. The platform has no third state: a blank is what an untouched input is. */
export const booleanInput = (options: Omit<InputOptions<false>, "required" | "placeholder">) =>
  input({
    type: "boolean",
    default: "false",
    example: "true",
    ...options,
    clean: (value: unknown) => cleaner(options, clean.boolean)(value) ?? options.default === "true",
  });

/** What reads a value of these, by its value or its label. */
const choiceOf = <const Value extends string>(
  choices: readonly { label: string; value: Value }[],
): clean.Cleaner<Value> =>
  clean.choice(
    choices.map(({ value }) => value),
    choices.map(({ label }) => label),
  );

/** One of a fixed set of values. */
export const selectInput = <const Value extends string, const Required extends boolean = false>({
  choices,
  ...options
}: InputOptions<Required> & { choices: readonly { label: string; value: Value }[] }) =>
  input({
    type: "string",
    ...options,
    model: [...choices],
    clean: cleaner(options, choiceOf(choices)),
  });

/**
 * Leave unchanged, yes or no: for updates, where an untouched input must not be `false`.
 * @param options untouched: what the choice of neither is called
 */
export const triStateInput = ({
  untouched = "Leave unchanged",
  ...options
}: Omit<InputOptions<false>, "required"> & { untouched?: string }) =>
  input({
    type: "string",
    default: "",
    example: "true",
    ...options,
    model: [
      { label: untouched, value: "" },
      { label: "Yes", value: "true" },
      { label: "No", value: "false" },
    ],
    clean: cleaner(options, clean.boolean),
  });

/** A JSON object. */
export const jsonInput = <const Required extends boolean = false>(
  options: InputOptions<Required>,
) =>
  input({
    type: "code",
    language: "json",
    placeholder: options.example,
    ...options,
    clean: cleaner(options, clean.jsonObject),
  });

/** The value of a field map that a data source offers, or its JSON text. */
export const fieldMapInput = ({
  read,
  ...options
}: Omit<InputOptions<true>, "required" | "default"> & { read: clean.Cleaner<ObjectFieldMap> }) =>
  input({
    type: "objectFieldMap",
    required: true,
    placeholder: options.example,
    ...options,
    clean: cleaner({ ...options, required: true }, read),
  });

/** Rows of a key and a value, whose order does not matter. The example is the JSON text of such rows. */
export const keyValueInput = <T>({
  read,
  max = Number.POSITIVE_INFINITY,
  ...options
}: Omit<InputOptions<false>, "default"> & { read: clean.Cleaner<T>; max?: number }) =>
  input({
    type: "string",
    collection: "keyvaluelist",
    placeholder: options.example,
    ...options,
    clean: (value: unknown): Record<string, T> =>
      atMost(options.label, max, cleaner(options, clean.keyValues(read))(value) ?? {}),
  });

/**
 * Names fields to empty: the one way to clear a field, since a blank input is never sent.
 * @param names wire names of the fields that can be emptied, besides attributes
 * @param options prefix: begins the name of an attribute, such as "custom_attributes.", or is empty
 * where there are none; of: what the prefix stands before
 */
export const clearFieldsInput = (
  names: readonly string[],
  {
    prefix = "custom_attributes.",
    of = "a custom attribute",
    example = names[0],
    dataSource,
  }: { prefix?: string; of?: string; example?: string; dataSource?: string } = {},
) => {
  const label = "Clear Fields";
  const attribute = prefix && `, or ${prefix} with the name of ${of} behind it`;
  const read = clean.fieldName(names, prefix);
  return input({
    type: "string",
    collection: "valuelist",
    label,
    comments: `Fields to empty, one per row: ${names.join(", ")}${attribute}. A blank input empties nothing.`,
    example,
    placeholder: example,
    dataSource,
    ...(prefix ? {} : { model: names.map((name) => ({ label: name, value: name })) }),
    clean: (value: unknown): string[] => cleaner({ label }, clean.listOf(read))(value) ?? [],
  });
};

/** Rows of a key and a value, in their order. */
export const keyValuePairsInput = <T>({
  read,
  max = Number.POSITIVE_INFINITY,
  isUnique = false,
  ...options
}: Omit<InputOptions<false>, "default"> & {
  read: clean.Cleaner<T>;
  max?: number;
  /** No key may stand more than once. */
  isUnique?: boolean;
}) => {
  const pairs = isUnique ? clean.uniquePairs(read) : clean.keyValuePairs(read);
  return input({
    type: "string",
    collection: "keyvaluelist",
    placeholder: options.example,
    ...options,
    clean: (value: unknown): [string, T][] =>
      atMost(options.label, max, cleaner(options, pairs)(value) ?? []),
  });
};

/**
 * @returns the values
 * @throws InputError when there are more than allowed
 */
const atMost = <T extends unknown[] | object>(label: string, max: number, values: T): T => {
  const count = Array.isArray(values) ? values.length : Object.keys(values).length;
  if (count <= max) return values;
  throw new InputError(`${label}: ${count} are more than ${max}.`);
};

type ListOptions = Omit<InputOptions<false>, "required" | "default">;

/** @returns a builder of lists, one value per row, that this cleaner reads */
const list =
  <T>(read: clean.Cleaner<T>) =>
  ({ max = Number.POSITIVE_INFINITY, ...options }: ListOptions & { max?: number }) =>
    input({
      type: "string",
      collection: "valuelist",
      placeholder: formOf(options),
      ...options,
      clean: (value: unknown): T[] =>
        atMost(options.label, max, cleaner(options, clean.listOf(read))(value) ?? []),
    });

export const textListInput = list(clean.text);
/** IDs, one per row, each refused when it is of another kind of record than the data source offers. */
export const idListInput = (options: ListOptions & { max?: number }) =>
  list(idReader(options))(options);

/** Some of a fixed set of values, one per row. */
export const choiceListInput = <const Value extends string>({
  choices,
  ...options
}: ListOptions & { choices: readonly { label: string; value: Value }[] }) => ({
  ...list(choiceOf(choices))(options),
  model: [...choices],
});

/** IDs that are whole numbers, sent as numbers. @param options of: the record, such as "audience" */
export const numericIdListInput = ({
  of,
  ...options
}: ListOptions & { of: string; max?: number }) =>
  list((label, value) => {
    const help = helpOn({ of }, options.dataSource);
    return clean.integer()(label, clean.idOf(of, clean.WHOLE_NUMBER, help)(label, value));
  })(options);

export const urlListInput = list(clean.url);
export const ipRangeListInput = list(ipRange);

/** A JSON list. */
export const jsonListInput = (options: ListOptions) =>
  input({
    type: "code",
    language: "json",
    placeholder: options.example,
    ...options,
    clean: cleaner(options, clean.jsonList),
  });

/**
 * A JSON list of items that are read one by one, so that a bad one does not stop the others. An
 * empty list is one with nothing to do.
 */
export const jsonItemsInput = (options: Omit<InputOptions<true>, "required" | "default">) =>
  input({
    type: "code",
    language: "json",
    required: true,
    ...options,
    placeholder: options.example,
    clean: (value: unknown): unknown[] =>
      Array.isArray(value) ? value : cleaner({ ...options, required: true }, clean.jsonList)(value),
  });

/** Like `jsonItemsInput`, for single values: one per row. */
export const itemsInput = (options: ListOptions) =>
  input({
    type: "string",
    collection: "valuelist",
    placeholder: formOf(options),
    ...options,
    clean: (value: unknown): unknown[] =>
      Array.isArray(value) ? value : clean.isBlank(value) ? [] : [value],
  });
