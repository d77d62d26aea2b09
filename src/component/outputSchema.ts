import { isRecord } from "../values/objects";
import { lazyProperty } from "./lazy";
import { rejectionExample } from "./rejectionExample";

/** The part of JSON Schema that can be derived from an example. */
export interface JsonSchema {
  type?: string;
  format?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** What of a published action shows the shape of its output. */
interface Described {
  examplePayload?: unknown;
  staticBranchNames?: string[];
}

/** Fields whose names every workspace chooses for itself. */
const WORKSPACE_DEFINED = ["custom_attributes", "ticket_attributes", "metadata"];

const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const typeOf = (value: unknown): string => {
  // Of a file nothing can be said.
  if (value === null || value === undefined || Buffer.isBuffer(value)) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
};

/** The type that all samples have, if there is one. */
const commonType = (samples: unknown[]): string | undefined => {
  const types = new Set(samples.map(typeOf));
  if (types.size === 2 && types.has("integer") && types.has("number")) return "number";
  return types.size === 1 ? [...types][0] : undefined;
};

// Not lodash's mapValues, which brings its deep comparison along: 14 kB to be loaded by every run.
const propertiesOf = (samples: Record<string, unknown>[]): Record<string, JsonSchema> =>
  Object.fromEntries(
    [...new Set(samples.flatMap(Object.keys))].map((name) => [
      name,
      WORKSPACE_DEFINED.includes(name)
        ? { type: "object" }
        : schemaOf(samples.filter((each) => Object.hasOwn(each, name)).map((each) => each[name])),
    ]),
  );

/**
 * The JSON schema of what looks like the samples. Nothing is required and more fields are allowed,
 * since Intercom leaves fields out and adds new ones. A null has no type.
 */
export const schemaOf = (samples: unknown[]): JsonSchema => {
  const type = commonType(samples);
  switch (type) {
    case undefined:
    case "null":
      return {};
    case "object":
      return { type, properties: propertiesOf(samples.filter(isRecord)) };
    case "array": {
      const items = samples.flat();
      return items.length > 0 ? { type, items: schemaOf(items) } : { type };
    }
    case "string":
      return samples.every((each) => ISO_8601.test(String(each)))
        ? { type, format: "date-time" }
        : { type };
    default:
      return { type };
  }
};

const textOfSchema = (samples: unknown[]): string => JSON.stringify(schemaOf(samples));

/** What the action returns, in the form in which spectral publishes it. */
const outputSchemaOf = ({ examplePayload, staticBranchNames }: Described) => {
  const { branch, data } = isRecord(examplePayload) ? examplePayload : {};
  if (!staticBranchNames) {
    return { type: "actionOutput", schema: textOfSchema([data]) } as const;
  }
  const samples = new Map<unknown, unknown>([
    ["Unsuccessful", rejectionExample],
    [branch, data],
  ]);
  return {
    type: "branchingOutput",
    branchSchemas: staticBranchNames.map((name) => ({
      name,
      schema: textOfSchema([samples.get(name)]),
    })),
  } as const;
};

/**
 * Gives a published action the schema of its output, derived from its example payload. It is
 * computed when read: publishing reads it, and no run of an action has to wait for it.
 */
export const withOutputSchema = <Action extends Described>(action: Action): Action => {
  lazyProperty(action, "outputSchema", () => outputSchemaOf(action));
  return action;
};
