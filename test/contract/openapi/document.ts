import { parse } from "yaml";

/** The keywords of an OpenAPI 3.0 schema that our own code reads; ajv reads all of them. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

export type Content = Record<string, { schema?: Schema }>;

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  /** False where a list is one text with commas. */
  explode?: boolean;
  schema?: Schema;
}

export interface RequestBody {
  required?: boolean;
  content: Content;
}

export interface Response {
  content?: Content;
}

interface Reference {
  $ref: string;
}

export interface Operation {
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, Response | Reference>;
}

export interface Document {
  paths: Record<string, Record<string, Operation> & { parameters?: (Parameter | Reference)[] }>;
  components: { schemas: Record<string, Schema> };
}

/** The name under which references find the document, whichever part of it is compiled. */
export const DOCUMENT_KEY = "description";

/** Parses an OpenAPI 3.0 description and turns its schemas, in place, into JSON Schema. */
export const parseDocument = (yaml: string): Document => {
  const document: Document = parse(yaml);
  standardise(document);
  return document;
};

/** Follows a reference to the part of the document it names; anything else is returned as it is. */
export const resolve = <Part extends object>(
  document: Document,
  part: Part | Reference,
): Exclude<Part, Reference> => {
  let found: unknown = part;
  while (isObject(found) && typeof found.$ref === "string") {
    const keys = found.$ref.split("#/")[1]?.split("/") ?? [];
    found = keys
      .map(unescapeKey)
      .reduce<unknown>((parent, key) => (isObject(parent) ? parent[key] : undefined), document);
  }
  return found as Exclude<Part, Reference>;
};

/** True for anything with keys, arrays included. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The JSON pointer of a key below another pointer. */
export const below = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

const unescapeKey = (key: string): string =>
  decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");

const standardise = (node: unknown, isPropertyMap = false): void => {
  if (!isObject(node)) {
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    standardise(child, !isPropertyMap && key === "properties");
  }
  // A property may be called like a keyword.
  if (!isPropertyMap) {
    qualifyReference(node);
    dropForeignFormat(node);
    admitNull(node);
  }
};

const qualifyReference = (schema: Schema): void => {
  if (typeof schema.$ref === "string" && schema.$ref.startsWith("#")) {
    schema.$ref = DOCUMENT_KEY + schema.$ref;
  }
};

/** Intercom writes "date-time" next to integers; formats that are checked are those of text. */
const dropForeignFormat = (schema: Schema): void => {
  if (schema.type !== "string") {
    delete schema.format;
  }
};

const COMBINING = ["$ref", "allOf", "oneOf", "anyOf"] as const;

/**
 * `nullable` is no JSON Schema: null joins the types and the enumerated values, and becomes the
 * alternative of everything a neighbouring keyword combines.
 */
const admitNull = (schema: Schema): void => {
  const { nullable } = schema;
  if (typeof nullable !== "boolean") {
    return;
  }
  delete schema.nullable;
  if (!nullable) {
    return;
  }
  if (typeof schema.type === "string") {
    schema.type = [schema.type, "null"];
  }
  if (schema.enum && !schema.enum.includes(null)) {
    schema.enum.push(null);
  }
  const combined = COMBINING.filter((keyword) => schema[keyword] !== undefined);
  if (combined.length > 0) {
    const rest: Schema = Object.fromEntries(combined.map((keyword) => [keyword, schema[keyword]]));
    for (const keyword of combined) {
      delete schema[keyword];
    }
    schema.anyOf = [rest, { type: "null" }];
  }
};
