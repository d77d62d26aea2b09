import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Runnable } from "./runner";

// Each validator sees a few values: to make it quickly is worth more than a quick one.
const ajv = new Ajv({ allErrors: true, code: { optimize: false } });
addFormats(ajv);

/** Intercom answers what is not set with null, of which an example tells nothing. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  );
};

const validators = new WeakMap<Runnable, Map<string, ValidateFunction>>();

/** Makes the validators of an action once: the definition it publishes does not change. */
const validatorsOf = (action: Runnable): Map<string, ValidateFunction> => {
  const known = validators.get(action);
  if (known) return known;
  const made = new Map(
    Object.entries(schemasOf(action)).map(([branch, schema]) => [branch, ajv.compile(schema)]),
  );
  validators.set(action, made);
  return made;
};

/** The schemas an action publishes, by the name of the branch; without branches by "". */
export const schemasOf = ({ outputSchema }: Runnable): Record<string, object> => {
  if (!outputSchema) return {};
  return outputSchema.type === "actionOutput"
    ? { "": JSON.parse(outputSchema.schema) }
    : Object.fromEntries(
        outputSchema.branchSchemas.map(({ name, schema }) => [name, JSON.parse(schema)]),
      );
};

/** What of a result differs from the schema that the action publishes; nulls are left aside. */
export const schemaProblems = (
  action: Runnable,
  { branch = "", data }: { branch?: unknown; data?: unknown },
): string[] => {
  const validate = validatorsOf(action).get(String(branch));
  if (!validate) return [`There is no schema for the branch "${branch}".`];
  validate(withoutNulls(data));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
