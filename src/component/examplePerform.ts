import { isRecord } from "../values/objects";

interface Definition {
  performSafety?: string;
  examplePayload?: { data: unknown };
}

/** Inputs by key, cleaned. */
type Given = Record<string, unknown>;

/** The name that Intercom gives the field of an input. */
const wireName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What names a record in one place and another one elsewhere. */
const isId = (field: string): boolean => /(^|_)ids?$/.test(field);

/** Fields of the result that have the name and the type of an input show what was given. */
const echoed = (data: Record<string, unknown>, given: Given): Record<string, unknown> => {
  const fields = Object.entries(given)
    .map(([key, value]) => [wireName(key), value] as const)
    .filter(([field]) => Object.hasOwn(data, field) && !isId(field))
    .filter(([field, value]) => typeof value !== "object" && typeof value === typeof data[field]);
  return { ...data, ...Object.fromEntries(fields) };
};

/** A bulk action returns one result per item of its list. */
const perItem = (data: Record<string, unknown>, given: Given): Record<string, unknown> => {
  const items = Object.values(given).find(Array.isArray);
  const [result] = Array.isArray(data.results) ? data.results : [];
  if (!items || !result) return data;
  const results = items.map((_item, index) => ({ ...result, index }));
  return { ...data, results, done: items.length, failed: 0, skipped: 0 };
};

const preview = ({ examplePayload }: Definition, given: Given) => {
  // Of a raw request nobody knows what it returns.
  if (!examplePayload) return { data: null };
  const { data } = examplePayload;
  return isRecord(data)
    ? { ...examplePayload, data: perItem(echoed(data, given), given) }
    : examplePayload;
};

/**
 * Gives an action that writes a preview, so that later steps can be wired before anything has run:
 * the example payload, with what was given in the fields that are surely the same. It calls nothing
 * and needs no connection.
 */
export const withExamplePerform = <Action extends Definition>(action: Action): Action =>
  action.performSafety === "notAllowed"
    ? {
        ...action,
        examplePerform: async (_context: unknown, given: Given) => preview(action, given),
      }
    : action;
