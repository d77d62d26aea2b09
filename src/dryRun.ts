import snakeCase from "lodash/snakeCase";
import { isRecord } from "./records";

interface InputDefinition {
  type?: string;
  model?: unknown;
  example?: unknown;
  clean?: (value: unknown) => unknown;
}

interface Definition {
  performSafety?: string;
  inputs: Record<string, InputDefinition>;
  examplePayload?: { data: unknown };
}

/** Inputs by key, cleaned. */
type Given = Record<string, unknown>;

/** What the payload shows of an input's example, and what it becomes: once for each given value. */
type Echo = Map<unknown, unknown>[];

/** Intercom answers plain text as a paragraph, and an ID as text here and as a number there. */
const formsOf = (value: unknown): unknown[] => {
  const text = String(value);
  return [text, /^\s*</.test(text) ? text : `<p>${text}</p>`, Number(value)];
};

/** Where an input takes an email or an ID, as another one says, no ID takes the place of an email. */
const isEmail = (value: unknown): boolean => /^\S+@\S+$/.test(String(value));

const echoOf = ({ example, model, clean }: InputDefinition, given: unknown): Echo => {
  // One of a few values stands in many places.
  if (example === undefined || model || typeof given === "boolean") return [];
  const [shown] = [clean?.(example) ?? example].flat();
  return [given]
    .flat()
    .filter((value) => isEmail(value) || !isEmail(shown))
    .map((value) => {
      const becomes = formsOf(value);
      const pairs = formsOf(shown).map((form, index) => [form, becomes[index]] as const);
      return new Map(pairs.filter(([, form]) => !Number.isNaN(form)));
    });
};

const shows = (payload: unknown, echo: Echo): boolean =>
  typeof payload === "object" && payload !== null
    ? Object.values(payload).some((each) => shows(each, echo))
    : (echo[0]?.has(payload) ?? false);

/** A copy of the payload that shows the given values, with an element for each one of a list. */
const echoed = (payload: unknown, echoes: Echo[]): unknown => {
  if (Array.isArray(payload)) {
    return payload.flatMap((item) => {
      const list = echoes.find((echo) => echo.length > 1 && shows(item, echo));
      if (!list) return [echoed(item, echoes)];
      return list.map((one) => echoed(item, [[one], ...echoes.filter((each) => each !== list)]));
    });
  }
  if (isRecord(payload)) {
    return Object.fromEntries(
      Object.entries(payload).map(([key, each]) => [key, echoed(each, echoes)]),
    );
  }
  const [found] = echoes.find((echo) => shows(payload, echo)) ?? [];
  return found ? found.get(payload) : payload;
};

/** The payload and, unless it is a record of Intercom's, which tells its type, what it wraps. */
const recordsIn = (payload: unknown): Record<string, unknown>[] => {
  if (!isRecord(payload)) return [];
  return "type" in payload ? [payload] : [payload, ...Object.values(payload).filter(isRecord)];
};

const isAlike = (field: unknown, given: unknown): boolean =>
  typeof given === "object" ? isRecord(field) && isRecord(given) : typeof field === typeof given;

/** Writes the value into the field of the input's name. */
const fill = (payload: unknown, key: string, given: unknown): void => {
  const field = snakeCase(key.replace(/Json$/, ""));
  const record = recordsIn(payload).find((each) => isAlike(each[field], given));
  // An ID alone does not tell what it is the ID of.
  if (!record || field === "id") return;
  record[field] = isRecord(given) ? Object.assign({}, record[field], given) : given;
};

/**
 * The example payload as the inputs would have it. It shows what the examples of the inputs bring
 * about: where it shows the example of an input, it gets what was given; else the field of the
 * input's name does.
 */
const preview = ({ inputs, examplePayload }: Definition, { connection, ...all }: Given) => {
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  if (!examplePayload) return { data: Object.fromEntries(given) };
  const echoes = given.map(([key, value]) => ({
    key,
    value,
    echo: echoOf(inputs[key] ?? {}, value),
  }));
  const data = echoed(
    examplePayload.data,
    echoes.map(({ echo }) => echo),
  );
  for (const { key, value, echo } of echoes) {
    if (!shows(examplePayload.data, echo)) fill(data, key, value);
  }
  return { ...examplePayload, data };
};

/**
 * Gives an action that writes a dry run, for steps behind it to be wired before anything has run:
 * the example payload with the given inputs in it. It calls nothing and needs no connection.
 */
export const withDryRun = <Action extends Definition>(action: Action): Action =>
  action.performSafety === "notAllowed"
    ? {
        ...action,
        examplePerform: async (_context: unknown, given: Given) => preview(action, given),
      }
    : action;
