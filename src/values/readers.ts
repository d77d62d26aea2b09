import { fieldLabel } from "./fieldLabel";
import { InputError } from "./inputError";
import { jsonProblem } from "./jsonProblem";
import { isExact, isKept, parseJson } from "./numbers";
import { isRecord } from "./objects";

/**
 * Reads one value that is not blank.
 * @param label label of the input, which an error names
 * @throws InputError for a value that cannot be read
 */
export type Cleaner<T> = (label: string, value: unknown) => T;

const asText = (value: unknown): string => {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Circular, or a big integer.
    return String(value);
  }
};

/** @returns a value as an error quotes it: the beginning of a long one */
export const show = (value: unknown): string => {
  const text = asText(value);
  return `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;
};

const refuse = (label: string, value: unknown, expected: string): never => {
  throw new InputError(`${label}: ${show(value)} is not ${expected}.`);
};

/** @returns whether nothing was filled in; `false` and `0` are values */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

const whole = (label: string, given: string): string => {
  if (given.isWellFormed()) return given;
  throw new InputError(
    `${label}: ${show(given.toWellFormed())} has half a character in it (a lone surrogate), marked as \ufffd here.`,
  );
};

const inexact = (label: string, value: unknown): never => {
  throw new InputError(
    `${label}: the number ${String(value)} cannot be kept exactly. Give it as text, in quotes.`,
  );
};

const scalar = (label: string, value: unknown, expected: string): string => {
  if (typeof value === "string") return whole(label, value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "number" || Number.isNaN(value)) return refuse(label, value, expected);
  return isKept(value) ? String(value) : inexact(label, value);
};

/** A number with an exponent, such as 1e-7, would become text with other digits than it was given. */
const textOf = (label: string, value: unknown, expected: string): string => {
  const given = scalar(label, value, expected);
  return typeof value === "number" && given.includes("e") ? inexact(label, value) : given;
};

/** Text as given, spaces included. */
export const text: Cleaner<string> = (label, value) => textOf(label, value, "text");

/** Text of at most so many characters. */
export const textUpTo =
  (max: number): Cleaner<string> =>
  (label, value) => {
    const given = text(label, value);
    const { length } = [...given];
    if (length <= max) return given;
    throw new InputError(`${label}: ${length} characters are more than the ${max} allowed.`);
  };

/** Any value as it is, to be read once its type is known. */
export const asIs: Cleaner<unknown> = (_label, value) => value;

/** An identifier; the spaces around it are dropped. */
export const id: Cleaner<string> = (label, value) => {
  const trimmed = textOf(label, value, "an ID").trim();
  return /^\.{1,2}$/.test(trimmed) ? refuse(label, value, "an ID") : trimmed;
};

/** What the IDs of a kind of record look like. */
export interface IdForm {
  pattern: RegExp;
  /** After "the ID of a contact is" or ", ". */
  words: string;
}

export const WHOLE_NUMBER: IdForm = { pattern: /^\d+$/, words: "a whole number" };
export const HEX_24: IdForm = { pattern: /^[0-9a-f]{24}$/i, words: "24 letters and digits" };
export const UUID: IdForm = {
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  words: "36 letters, digits and hyphens",
};
/** Where Intercom does not say what the IDs look like: no address and no name of several words. */
export const WITHOUT_SPACES: IdForm = {
  pattern: /^(?!https?:)[^\s@]+$/i,
  words: "letters and digits without spaces",
};

/** @returns what a value is that was taken for an ID of another form; undefined where it says nothing */
const lookOf = (given: string): string | undefined => {
  if (/^[^\s@]+@[^\s@]+$/.test(given)) return "an email address";
  if (HEX_24.pattern.test(given)) return "an ID of 24 characters, such as contacts have";
  if (UUID.pattern.test(given)) return "a UUID";
  return /^https?:/i.test(given) ? "a URL" : undefined;
};

/**
 * An ID of a kind of record, as text.
 * @param of the record, such as "article"
 * @param help a sentence on where the ID is found; it may depend on whether an email address was given
 */
export const idOf =
  (of: string, { pattern, words }: IdForm, help: string | ((isEmail: boolean) => string) = "") =>
  (label: string, value: unknown): string => {
    const given = id(label, value);
    if (pattern.test(given)) return given;
    const look = lookOf(given);
    const article = /^(?!user)[aeiou]/.test(of) ? "an" : "a";
    const sentence = look
      ? `${label}: ${show(value)} is ${look}; the ID of ${article} ${of} is ${words}.`
      : `${label}: ${show(value)} is not the ID of ${article} ${of}, ${words}.`;
    const said = typeof help === "string" ? help : help(look === "an email address");
    throw new InputError([sentence, said].filter(Boolean).join(" "));
  };

/**
 * An ID of a kind of record, or what may be its name, to be looked up later.
 * @param read what reads the ID; it refuses what looks like the ID of another kind of record
 */
export const orName =
  (read: Cleaner<string>): Cleaner<string> =>
  (label, value) => {
    const given = id(label, value);
    return lookOf(given) === undefined ? given : read(label, value);
  };

/** An email address. Only its outline is checked: Intercom decides the rest. */
export const email: Cleaner<string> = (label, value) => {
  const trimmed = scalar(label, value, "an email address").trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed : refuse(label, value, "an email address");
};

/** A URL that begins with https:// or http://. */
export const url: Cleaner<string> = (label, value) => {
  const trimmed = scalar(label, value, "a URL").trim();
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)
    ? trimmed
    : refuse(label, value, "a URL that begins with https:// or http://");
};

/** @returns what keeps text from being a number, where that is easily put right */
const numberHint = (given: string): string => {
  if (/\p{Sc}/u.test(given)) return " Leave out the currency sign.";
  return /\d[,'\u2019\u00a0 ]\d{3}/.test(given) ? " Leave out the separators of thousands." : "";
};

const refuseNumber = (label: string, value: unknown, expected: string): never => {
  throw new InputError(`${label}: ${show(value)} is not ${expected}.${numberHint(asText(value))}`);
};

const exactly = (label: string, digits: string): number => {
  if (isExact(digits)) return Number(digits);
  throw new InputError(`${label}: ${show(digits)} cannot be kept exactly as a number.`);
};

/** A whole number within limits. "12abc" and "5.9" are refused, not truncated. */
export const integer =
  (min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Cleaner<number> =>
  (label, value) => {
    const limits =
      max < Number.MAX_SAFE_INTEGER
        ? ` from ${min} to ${max}`
        : min > Number.MIN_SAFE_INTEGER
          ? `, ${min} or more`
          : "";
    const expected = `a whole number${limits}`;
    const digits = scalar(label, value, expected).trim();
    if (!/^[+-]?\d+$/.test(digits)) return refuseNumber(label, value, expected);
    const number = exactly(label, digits);
    return number >= min && number <= max ? number : refuse(label, value, expected);
  };

/** A number, with or without decimals. */
export const number: Cleaner<number> = (label, value) => {
  const given = scalar(label, value, "a number").trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given)
    ? exactly(label, given)
    : refuseNumber(label, value, "a number");
};

/** @returns a word, whatever its capital letters; a number or boolean of an earlier step is one too */
const wordOf = (value: unknown): string =>
  typeof value === "object" ? "" : String(value).trim().toLowerCase();

const BOOLEANS = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

const isSameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** True or false. Other words are refused rather than guessed. */
export const boolean: Cleaner<boolean> = (label, value) =>
  BOOLEANS.get(wordOf(value)) ?? refuse(label, value, "true or false");

/**
 * The name of a field, or its label.
 * @param names fields with a fixed name
 * @param prefix begins the name of an attribute, such as "custom_attributes."; empty where there are
 * none
 */
export const fieldName =
  (names: readonly string[], prefix: string): Cleaner<string> =>
  (label, value) => {
    const name = typeof value === "string" ? whole(label, value).trim() : "";
    if (prefix && name.startsWith(prefix) && name.length > prefix.length) return name;
    const word = wordOf(value);
    const field = names.find((each) => [each, fieldLabel(each)].some((it) => isSameWord(it, word)));
    if (field) return field;
    const attribute =
      prefix && name && !name.startsWith(prefix) ? ` Write ${prefix}${name} for an attribute.` : "";
    throw new InputError(`${label}: ${show(value)} is not one of ${names.join(", ")}.${attribute}`);
  };

/**
 * One of a fixed set of values; capital letters do not matter. Where they are true and false, all
 * words for these are taken.
 * @param labels what the values are called where they are chosen; each is taken for its value too
 */
export const choice =
  <Value extends string>(
    values: readonly Value[],
    labels: readonly string[] = values,
  ): Cleaner<Value> =>
  (label, value) => {
    const word = wordOf(value);
    const isWord = (each: string) => isSameWord(each, word);
    return (
      values.find(isWord) ??
      values[labels.findIndex(isWord)] ??
      values.find((each) => each === String(BOOLEANS.get(word))) ??
      refuse(label, value, `one of ${labels.join(", ")}`)
    );
  };

const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const TIME =
  "a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z";

// Seconds this large lie beyond the year 5000, milliseconds this small before 1974.
const SMALLEST_MILLISECONDS = 1e11;

/**
 * A year, month, day and time without anything between them, which are also Unix seconds of 1970 or
 * Unix milliseconds after the year 2570. Ten and twelve digits may well be Unix time.
 */
const COMPACT_DATE =
  /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?)?)?$/;

/** Day, month and year in the order of another calendar. */
const LOCAL_DATE = /^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}\b|^\d{1,2}-\d{1,2}-\d{4}\b/;

const WRITE_DATE =
  "write a date as year-month-day, such as 2026-01-31, and a time as 2026-01-31T09:00:00Z";

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthName = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1)).toLocaleString("en", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** @returns whether text is a time in ISO 8601, with a day that exists */
export const isIsoTime = (given: string): boolean => {
  const [, year, month, day] = ISO_8601.exec(given) ?? [];
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
};

/** A point in time as Unix milliseconds. */
const milliseconds: Cleaner<number> = (label, value) => {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime();
  const given = scalar(label, value, TIME).trim();
  if (COMPACT_DATE.test(given) || LOCAL_DATE.test(given)) {
    throw new InputError(`${label}: ${show(value)}: ${WRITE_DATE}.`);
  }
  if (/^-?\d{1,16}$/.test(given)) {
    const number = exactly(label, given);
    return Math.abs(number) >= SMALLEST_MILLISECONDS ? number : number * 1000;
  }
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
    ISO_8601.exec(given) ?? refuse(label, value, TIME);
  const offset = zone.toUpperCase() === "Z" ? "Z" : zone.replace(/^(...):?/, "$1:");
  const clock = `${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}`;
  const time = Date.parse(`${year}-${month}-${day}T${clock}${offset}`);
  if (Number(month) < 1 || Number(month) > 12) {
    throw new InputError(`${label}: ${show(value)}: there is no month ${Number(month)}.`);
  }
  // 31 February would otherwise roll over into March.
  if (!isIsoTime(given)) {
    throw new InputError(
      `${label}: ${show(value)}: ${monthName(Number(year), Number(month))} has no day ${Number(day)}.`,
    );
  }
  return Number.isNaN(time) ? refuse(label, value, TIME) : time;
};

/**
 * A point in time as whole Unix seconds, from Unix seconds, Unix milliseconds or ISO 8601.
 * A time without a zone is UTC.
 */
export const timestamp: Cleaner<number> = (label, value) =>
  Math.floor(milliseconds(label, value) / 1000);

/** The same as ISO 8601 with milliseconds, in UTC. */
export const isoTimestamp: Cleaner<string> = (label, value) => {
  const date = new Date(milliseconds(label, value));
  return Number.isNaN(date.getTime()) ? refuse(label, value, TIME) : date.toISOString();
};

const LAST_SECOND_OF_DAY = 86_399;

/** The end of a period: a day without a time belongs to it, up to its last second. */
export const endTimestamp: Cleaner<number> = (label, value) => {
  const seconds = timestamp(label, value);
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
  return isDay ? seconds + LAST_SECOND_OF_DAY : seconds;
};

/** A point in time that has not passed. */
export const futureTimestamp: Cleaner<number> = (label, value) => {
  const seconds = timestamp(label, value);
  if (seconds * 1000 > Date.now()) return seconds;
  throw new InputError(`${label}: ${show(value)} is in the past.`);
};

/** A whole number of any length keeps its digits, for a reader that takes it as text. */
const longInteger = (label: string, digits: string): bigint =>
  /^-?[1-9]\d*$/.test(digits) ? BigInt(digits) : inexact(label, digits);

const parsed = (label: string, value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return parseJson(value, (digits) => longInteger(label, digits));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const problem = jsonProblem(value) ?? (error as Error).message;
    throw new InputError(`${label}: the JSON cannot be read, ${problem}.`);
  }
};

/** An object whose values are read one by one, given as one or as its JSON text. */
export const jsonRecord: Cleaner<Record<string, unknown>> = (label, value) => {
  const object = parsed(label, value);
  return isRecord(object) ? object : refuse(label, value, "a JSON object");
};

/**
 * A value of JSON, as it is.
 * @throws InputError for a number or text in it that would arrive as another one
 */
export const exactJson: Cleaner<unknown> = (label, value) => {
  try {
    JSON.stringify(value, (key, each) => {
      whole(label, key);
      if (typeof each === "string") whole(label, each);
      if (typeof each === "bigint" || (typeof each === "number" && !isKept(each))) {
        inexact(label, each);
      }
      return each;
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    refuse(label, value, "JSON");
  }
  return value;
};

/** A JSON object, given as one or as its text. */
export const jsonObject: Cleaner<Record<string, unknown>> = (label, value) => {
  const object = jsonRecord(label, value);
  exactJson(label, object);
  return object;
};

/** A JSON list of values that are read later; a single object counts as a list of one. */
export const jsonList: Cleaner<unknown[]> = (label, value) => {
  const list = parsed(label, value);
  if (isRecord(list)) return [list];
  return Array.isArray(list) ? list : refuse(label, value, "a JSON list");
};

/** A list of values, blank rows left out. A single value counts as a list of one. */
export const listOf =
  <T>(read: Cleaner<T>): Cleaner<T[]> =>
  (label, value) =>
    (Array.isArray(value) ? value : [value])
      .filter((row) => !isBlank(row))
      .map((row) => read(label, row));

const rowsOf = (label: string, value: unknown): unknown[] => {
  const given = parsed(label, value);
  if (Array.isArray(given)) return given;
  if (!isRecord(given)) return refuse(label, value, "a JSON object");
  const isRow = Object.keys(given).sort().join() === "key,value";
  return isRow ? [given] : Object.entries(given).map(([key, each]) => ({ key, value: each }));
};

/** A key-value list as pairs: the platform's rows, one row, an object, or the JSON text of any. */
export const keyValuePairs =
  <T>(read: Cleaner<T>): Cleaner<[string, T][]> =>
  (label, value) =>
    rowsOf(label, value)
      .map((row) => parsed(label, row))
      .map((row) => (isRecord(row) ? row : refuse(label, row, "a row of a key and a value")))
      .filter(({ key, value: each }) => !isBlank(key) || !isBlank(each))
      .map((row) => {
        // Its value may be a secret.
        if (isBlank(row.key)) throw new InputError(`${label}: there is a value without a key.`);
        const key = text(label, row.key);
        return [key, read(`${label} "${key}"`, row.value)];
      });

/** A key-value list in which each key stands once, as pairs: an object would change their order. */
export const uniquePairs =
  <T>(read: Cleaner<T>): Cleaner<[string, T][]> =>
  (label, value) => {
    const entries = keyValuePairs(read)(label, value);
    const keys = entries.map(([key]) => key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new InputError(`${label}: "${twice}" is given more than once.`);
    return entries;
  };

/** A key-value list in which each key stands once. */
export const keyValues =
  <T>(read: Cleaner<T>): Cleaner<Record<string, T>> =>
  (label, value) =>
    Object.fromEntries(uniquePairs(read)(label, value));

/** The content of a file or form field. */
export interface FileContent {
  data: string | Buffer;
  contentType?: string;
}

/** Text, bytes, or the binary result of a previous step. */
export const file: Cleaner<FileContent> = (label, value) => {
  if (Buffer.isBuffer(value)) return { data: value };
  if (isRecord(value) && (Buffer.isBuffer(value.data) || typeof value.data === "string")) {
    const { data, contentType } = value;
    if (typeof data === "string") whole(label, data);
    return { data, contentType: typeof contentType === "string" ? contentType : undefined };
  }
  return { data: text(label, value ?? "") };
};
