/**
 * Builders of JSON Schemas, whose descriptions are what an agent reads. They return a new one each
 * time, since what stands twice becomes an alias in the YAML that is published.
 */

const described = <Rest extends object>(description: string, rest: Rest) => ({
  description,
  ...rest,
});

export const text = (description: string) => described(description, { type: "string" });

export const flag = (description: string) => described(description, { type: "boolean" });

export const count = (description: string) => described(description, { type: "integer" });

export const oneOf = (description: string, ...values: (string | null)[]) =>
  described(description, { enum: values });

/** What Intercom may hold nothing for. */
const orNull = (schema: { type: string }) => ({ anyOf: [schema, { type: "null" }] });

export const textOrNull = (description: string) =>
  described(description, orNull({ type: "string" }));

type Properties = Record<string, { description: string }>;

/** Every property is there, if only as null. */
const object = (properties: Properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

export const objectOrNull = (description: string, properties: Properties) =>
  described(description, orNull(object(properties)));

export const listOf = (description: string, properties: Properties) =>
  described(description, { type: "array", items: object(properties) });

export const texts = (description: string) =>
  described(description, { type: "array", items: { type: "string" } });

/** Values of any type by name. */
export const values = (description: string) => described(description, { type: "object" });

/** The schema of a whole answer. */
export const answerSchema = (comment: string, properties: Properties) => ({
  $comment: comment,
  properties,
  required: Object.keys(properties),
});
