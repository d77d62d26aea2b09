import { DefinitionVersion } from "@prismatic-io/spectral/dist/serverTypes/integration";
import Ajv from "ajv";
import { parse } from "yaml";

/** An input's value. A complex one has an entry per row, with a name where the rows are pairs. */
export type Value =
  | { type: "value" | "configVar" | "reference" | "template"; value: string; name?: Value }
  | { type: "complex"; value: Value[]; name?: Value };

/** Names something of a component. */
export interface Reference {
  component: { key: string };
  key: string;
}

export interface Step {
  name: string;
  isTrigger?: boolean;
  action: Reference;
  inputs?: Record<string, Value>;
  branches?: { name: string; steps: Step[] }[];
}

export interface ConfigVar {
  key: string;
  dataType: string;
  connection?: Reference;
  dataSource?: Reference;
  inputs?: Record<string, Value>;
}

/** An integration in the form that the platform imports. */
export interface Definition {
  requiredConfigVars: ConfigVar[];
  configPages: { name: string; elements: { type: string; value: string }[] }[];
  flows: { name: string; steps: Step[] }[];
}

const text = { type: "string" };
const name = { type: "string", minLength: 1 };
const flag = { type: "boolean" };

const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const listOf = (items: object, least = 0) => ({ type: "array", items, minItems: least });
const oneOf = (...values: unknown[]) => ({ enum: values });
const ref = (definition: string) => ({ $ref: `#/$defs/${definition}` });

const VISIBILITY = { visibleToOrgDeployer: flag, visibleToCustomerDeployer: flag };

/** The fields that spectral writes for code-native integrations, and branches. */
const SCHEMA = {
  ...object(
    {
      definitionVersion: { const: DefinitionVersion },
      name,
      description: name,
      requiredConfigVars: listOf(
        object(
          { key: name, stableKey: name, dataType: oneOf("connection", "picklist") },
          {
            orgOnly: flag,
            meta: object({}, VISIBILITY),
            connection: ref("reference"),
            dataSource: ref("reference"),
            inputs: ref("inputs"),
          },
        ),
      ),
      configPages: listOf(
        object(
          { name, elements: listOf(object({ type: { const: "configVar" }, value: name })) },
          { tagline: text },
        ),
      ),
      flows: listOf(
        object(
          { name, stableKey: name, steps: listOf(ref("step"), 1) },
          {
            description: text,
            isSynchronous: flag,
            endpointSecurityType: oneOf("unsecured", "customer_optional"),
            supplementalComponents: listOf(ref("component")),
          },
        ),
        1,
      ),
    },
    {
      isCodeNative: flag,
      labels: listOf(text),
      endpointType: oneOf("flow_specific"),
      importMetadata: object({}),
    },
  ),
  $defs: {
    component: object(
      { key: name, isPublic: flag },
      { version: { const: "LATEST" }, signature: text },
    ),
    reference: object({ component: ref("component"), key: name }),
    inputs: { type: "object", additionalProperties: ref("value") },
    value: {
      anyOf: [
        object(
          { type: oneOf("value", "configVar", "reference", "template"), value: text },
          { meta: ref("visibility"), name: ref("value") },
        ),
        object(
          { type: { const: "complex" }, value: listOf(ref("value")) },
          { meta: ref("visibility") },
        ),
      ],
    },
    visibility: object({}, { orgOnly: flag, ...VISIBILITY }),
    step: object(
      { name, stableKey: name, action: ref("reference") },
      {
        description: text,
        isTrigger: { const: true },
        inputs: ref("inputs"),
        branches: listOf(object({ name, steps: listOf(ref("step")) })),
      },
    ),
  },
};

const ajv = new Ajv();
const isDefinition = ajv.compile<Definition>(SCHEMA);

/**
 * Reads an integration definition.
 * @throws for a field that the platform does not know, or the lack of one it needs
 */
export const readDefinition = (yaml: string): Definition => {
  const definition: unknown = parse(yaml);
  if (isDefinition(definition)) return definition;
  throw new Error(ajv.errorsText(isDefinition.errors, { dataVar: "definition" }));
};
