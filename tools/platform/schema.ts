import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { Runnable } from "./runner";

const ajv = new Ajv({ allErrors: true });
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
  const schema = schemasOf(action)[String(branch)];
  if (!schema) return [`There is no schema for the branch "${branch}".`];
  const validate = ajv.compile(schema);
  validate(withoutNulls(data));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
