import { DefinitionVersion } from "@prismatic-io/spectral/dist/serverTypes/integration";
import Ajv from "ajv";
import { parse } from "yaml";
import type { Definition } from "../../tools/definition/definition";

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
