import { DefinitionVersion } from "@prismatic-io/spectral/dist/serverTypes/integration";
import Ajv from "ajv";

/** An input's value. A complex one is a list, whose rows have a name where they are pairs. */
export interface Value {
  type: string;
  value: unknown;
  name?: string | Value;
}

export type Inputs = Record<string, Value>;

/** Names something of a component. */
export interface Reference {
  component: { key: string; isPublic: boolean; version?: number | string };
  key: string;
}

export interface Step {
  name: string;
  isTrigger?: boolean;
  action: Reference;
  inputs?: Inputs;
  branches?: { name: string; steps: Step[] }[];
  /** What a loop repeats. */
  steps?: Step[];
}

export interface ConfigVar {
  key: string;
  dataType?: string;
  connection?: Reference;
  dataSource?: Reference;
  /** Names a connection that the organization has set up for all integrations. */
  useScopedConfigVar?: string;
  inputs?: Inputs;
}

export interface Flow {
  name: string;
  steps: Step[];
}

/** An integration in the form that the platform exports and imports. */
export interface Definition {
  requiredConfigVars?: ConfigVar[];
  configPages?: { name: string; elements: { type: string; value: string }[] }[];
  flows: Flow[];
}

const text = { type: "string" };
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
});
const listOf = (items: object) => ({ type: "array", items });
const ref = (definition: string) => ({ $ref: `#/$defs/${definition}` });

/** What every definition has; the platform knows more fields. */
const SCHEMA = {
  ...object(
    {
      definitionVersion: { const: DefinitionVersion },
      flows: listOf(object({ name: text, steps: listOf(ref("step")) })),
    },
    {
      configPages: listOf(
        object({ name: text, elements: listOf(object({ type: text, value: text })) }),
      ),
      requiredConfigVars: listOf(
        object(
          { key: text },
          { connection: ref("reference"), dataSource: ref("reference"), inputs: ref("inputs") },
        ),
      ),
    },
  ),
  $defs: {
    reference: object({
      component: object({ key: text, isPublic: { type: "boolean" } }),
      key: text,
    }),
    inputs: { type: "object", additionalProperties: object({ type: text, value: {} }) },
    step: object(
      { name: text, action: ref("reference") },
      {
        inputs: ref("inputs"),
        branches: listOf(object({ name: text, steps: listOf(ref("step")) })),
        steps: listOf(ref("step")),
      },
    ),
  },
};

const ajv = new Ajv();
const isDefinition = ajv.compile<Definition>(SCHEMA);

/**
 * @returns what was read from YAML, as the definition it is
 * @throws Error that names the first field which no definition has like this
 */
export const asDefinition = (read: unknown): Definition => {
  if (isDefinition(read)) return read;
  throw new Error(ajv.errorsText(isDefinition.errors, { dataVar: "definition" }));
};
