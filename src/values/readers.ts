import { InputError } from "./inputError";
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

const show = (value: unknown): string => {
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

const scalar = (label: string, value: unknown, expected: string): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "bigint"
    ? String(value)
    : refuse(label, value, expected);

/** Text as given, spaces included. */
export const text: Cleaner<string> = (label, value) => scalar(label, value, "text");

/** Any value as it is, to be read once its type is known. */
export const asIs: Cleaner<unknown> = (_label, value) => value;

/** An identifier; the spaces around it are dropped. */
export const id: Cleaner<string> = (label, value) => {
  const trimmed = scalar(label, value, "an ID").trim();
  return /^\.{1,2}$/.test(trimmed) || !trimmed.isWellFormed()
    ? refuse(label, value, "an ID")
    : trimmed;
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
    const number = Number(digits);
    return /^[+-]?\d+$/.test(digits) && number >= min && number <= max
      ? number
      : refuse(label, value, expected);
  };

/** A number, with or without decimals. */
export const number: Cleaner<number> = (label, value) => {
  const given = scalar(label, value, "a number").trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) && Number.isFinite(Number(given))
    ? Number(given)
    : refuse(label, value, "a number");
};

/** True or false. Other words are refused rather than guessed. */
export const boolean: Cleaner<boolean> = (label, value) => {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (word === "true" || word === "false") return word === "true";
  return refuse(label, value, "true or false");
};

/**
 * The name of a field.
 * @param names fields with a fixed name
 * @param prefix begins the name of an attribute, such as "custom_attributes."
 */
export const fieldName =
  (names: readonly string[], prefix: string): Cleaner<string> =>
  (label, value) => {
    const name = typeof value === "string" ? value.trim() : "";
    return name.startsWith(prefix) && name.length > prefix.length
      ? name
      : choice(names)(label, value);
  };

/** One of a fixed set of values; capital letters do not matter. */
export const choice =
  <Value extends string>(values: readonly Value[]): Cleaner<Value> =>
  (label, value) => {
    const wanted = typeof value === "string" ? value.trim().toLowerCase() : value;
    return (
      values.find((each) => each.toLowerCase() === wanted) ??
      refuse(label, value, `one of ${values.join(", ")}`)
    );
  };

const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const TIME =
  "a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z";

// Seconds this large lie beyond the year 5000, milliseconds this small before 1974.
const SMALLEST_MILLISECONDS = 1e11;

/**
 * A point in time as whole Unix seconds, from Unix seconds, Unix milliseconds or ISO 8601.
 * A time without a zone is UTC.
 */
export const timestamp: Cleaner<number> = (label, value) => {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return Math.floor(value.getTime() / 1000);
  }
  const given = scalar(label, value, TIME).trim();
  if (/^-?\d{1,16}$/.test(given)) {
    const number = Number(given);
    return Math.abs(number) >= SMALLEST_MILLISECONDS ? Math.floor(number / 1000) : number;
  }
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone = "Z"] =
    ISO_8601.exec(given) ?? refuse(label, value, TIME);
  // 31 February would otherwise roll over into March.
  const calendarDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const offset = zone.toUpperCase() === "Z" ? "Z" : zone.replace(/^(...):?/, "$1:");
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return calendarDay.getUTCMonth() + 1 === Number(month) && !Number.isNaN(time)
    ? Math.floor(time / 1000)
    : refuse(label, value, TIME);
};

const parsed = (label: string, value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new InputError(`${label}: the JSON cannot be read, ${(error as Error).message}.`);
  }
};

/** A JSON object, given as one or as its text. */
export const jsonObject: Cleaner<Record<string, unknown>> = (label, value) => {
  const object = parsed(label, value);
  return isRecord(object) ? object : refuse(label, value, "a JSON object");
};

/** A list of values, blank rows left out. A single value counts as a list of one. */
export const listOf =
  <T>(read: Cleaner<T>): Cleaner<T[]> =>
  (label, value) =>
    (Array.isArray(value) ? value : [value])
      .filter((row) => !isBlank(row))
      .map((row) => read(label, row));

/** A key-value list as pairs: the platform's rows, an object, or the JSON text of either. */
export const keyValuePairs =
  <T>(read: Cleaner<T>): Cleaner<[string, T][]> =>
  (label, value) => {
    const given = parsed(label, value);
    const rows: unknown[] = Array.isArray(given)
      ? given
      : Object.entries(jsonObject(label, given)).map(([key, each]) => ({ key, value: each }));
    return rows
      .map((row) => jsonObject(label, row))
      .filter(({ key, value: each }) => !isBlank(key) || !isBlank(each))
      .map((row) =>
        isBlank(row.key)
          ? refuse(label, row, "a row with a key")
          : [String(row.key), read(`${label} "${row.key}"`, row.value)],
      );
  };

/** A key-value list in which each key stands once. */
export const keyValues =
  <T>(read: Cleaner<T>): Cleaner<Record<string, T>> =>
  (label, value) => {
    const entries = keyValuePairs(read)(label, value);
    const keys = entries.map(([key]) => key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new InputError(`${label}: "${twice}" is given more than once.`);
    return Object.fromEntries(entries);
  };

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
    return { data, contentType: typeof contentType === "string" ? contentType : undefined };
  }
  return { data: text(label, value ?? "") };
};

/** A JSON list, given as one or as its text. */
export const jsonList: Cleaner<unknown[]> = (label, value) => {
  const list = parsed(label, value);
  return Array.isArray(list) ? list : refuse(label, value, "a JSON list");
};
