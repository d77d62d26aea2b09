import { DefinitionVersion } from "@prismatic-io/spectral/dist/serverTypes/integration";
import Ajv from "ajv";
import { parse } from "yaml";
import type { Definition } from "../../tools/definition/definition";

const text = { type: "string" };
const name = { type: "string", minLength: 1 };
const flag = { type: "boolean" };
const number = { type: "number" };

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
          {
            key: name,
            stableKey: name,
            dataType: oneOf(
              "boolean",
              "connection",
              "jsonForm",
              "objectFieldMap",
              "picklist",
              "schedule",
              "string",
            ),
          },
          {
            orgOnly: flag,
            description: text,
            defaultValue: text,
            scheduleType: { const: "custom" },
            collectionType: { const: "valuelist" },
            onPremiseConnectionConfig: { const: "disallowed" },
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
            isAgentFlow: flag,
            runInitialSyncOnDeploy: flag,
            endpointSecurityType: oneOf("unsecured", "customer_optional", "organization"),
            organizationApiKeys: listOf(text),
            supplementalComponents: listOf(ref("component")),
            retryConfig: object({
              maxAttempts: number,
              delayMinutes: number,
              usesExponentialBackoff: flag,
            }),
            queueConfig: object(
              {},
              {
                usesFifoQueue: flag,
                concurrencyLimit: number,
                dedupeIdField: ref("value"),
                singletonExecutions: flag,
              },
            ),
            triggerResolver: object(
              { enabled: flag, batchSize: number },
              { concurrentBatchLimit: number, runInitialSyncOnDeploy: flag },
            ),
            schemas: object({ invoke: { type: "object" } }, { result: { type: "object" } }),
          },
        ),
        1,
      ),
    },
    {
      isCodeNative: flag,
      category: text,
      documentation: text,
      labels: listOf(text),
      endpointType: oneOf("flow_specific", "shared_instance"),
      preprocessFlowName: text,
      externalCustomerIdField: ref("value"),
      flowNameField: ref("value"),
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
    // A row of a dynamic branch has its name as a plain text, one of another list as a value.
    value: {
      anyOf: [
        object(
          { type: oneOf("value", "configVar", "reference", "template"), value: text },
          { meta: ref("visibility"), name: { anyOf: [text, ref("value")] } },
        ),
        object(
          { type: { const: "complex" }, value: listOf({ anyOf: [ref("value"), ref("term")] }) },
          { meta: ref("visibility"), name: text },
        ),
      ],
    },
    // Of a condition: an operator, or one with what it compares.
    term: { anyOf: [text, listOf({ anyOf: [text, ref("value"), ref("term")] })] },
    visibility: object({}, { orgOnly: flag, ...VISIBILITY }),
    schedule: object(
      { type: oneOf("value", "configVar"), value: text },
      { meta: object({ scheduleType: oneOf("custom", "once"), timeZone: text }) },
    ),
    step: object(
      { name, stableKey: name, action: ref("reference") },
      {
        description: text,
        isTrigger: { const: true },
        inputs: ref("inputs"),
        branches: listOf(object({ name, steps: listOf(ref("step")) })),
        steps: listOf(ref("step")),
        schedule: ref("schedule"),
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
