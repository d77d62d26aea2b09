import Ajv, { type ErrorObject, type SchemaValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { below, DOCUMENT_KEY, type Document, type Schema } from "./document";

/** One disagreement between a value and a schema. */
export interface Finding {
  /** JSON pointer into the value. */
  at: string;
  rule: string;
  message: string;
}

export type Validator = (schema: Schema, value: unknown) => Finding[];

const FORMATS = [
  "date",
  "date-time",
  "email",
  "uuid",
  "int32",
  "int64",
  "float",
  "double",
] as const;

/**
 * Compares values with schemas of the document. With `fromText` a value is what stands in a URL or
 * a header, so that "50" is an integer.
 */
export const createValidator = (document: Document, options = { fromText: false }): Validator => {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    meta: false,
    validateSchema: false,
    ...(options.fromText ? { coerceTypes: "array" } : {}),
  });
  addFormats(ajv, [...FORMATS]);
  // Intercom calls a path such as /contacts/1/tags a "uri" as well.
  ajv.addFormat("uri", addFormats.get("uri-reference"));
  ajv.addSchema(document, DOCUMENT_KEY);

  const errorsOf = (schema: Schema, value: unknown): ErrorObject[] => {
    const accepts = ajv.compile(schema);
    return accepts(value) ? [] : (accepts.errors ?? []);
  };
  for (const keyword of ["oneOf", "anyOf"] as const) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({
      keyword,
      schemaType: "array",
      errors: "full",
      validate: alternatives(keyword, errorsOf),
    });
  }
  return (schema, value) => errorsOf(schema, value).map(toFinding);
};

/**
 * Replaces ajv's own oneOf and anyOf, which report the failures of every alternative: here the one
 * that comes closest explains itself, so that one mistake gives one finding.
 */
const alternatives = (
  keyword: "oneOf" | "anyOf",
  errorsOf: (schema: Schema, value: unknown) => ErrorObject[],
): SchemaValidateFunction => {
  const validate: SchemaValidateFunction = (branches: Schema[], value, _parent, context) => {
    const attempts = branches.map((branch) => errorsOf(branch, value));
    const fitting = attempts.filter((errors) => errors.length === 0).length;
    if (fitting === 1 || (fitting > 1 && keyword === "anyOf")) {
      return true;
    }
    const reason =
      fitting > 1
        ? [failure("overlap", `fits ${fitting} alternatives instead of one`)]
        : (closest(attempts) ?? [failure(keyword, `fits no alternative: ${summary(attempts)}`)]);
    validate.errors = reason.map((error) => ({
      ...error,
      instancePath: `${context?.instancePath ?? ""}${error.instancePath}`,
    }));
    return false;
  };
  return validate;
};

const closest = (attempts: ErrorObject[][]): ErrorObject[] | undefined => {
  if (attempts.length === 1) {
    return attempts[0];
  }
  const ofRightType = attempts.filter(
    (errors) => !errors.some(({ keyword, instancePath }) => keyword === "type" && !instancePath),
  );
  const fewest = Math.min(...ofRightType.map((errors) => errors.length));
  const best = ofRightType.filter((errors) => errors.length === fewest);
  return best.length === 1 ? best[0] : undefined;
};

const summary = (attempts: ErrorObject[][]): string =>
  attempts.map((errors) => errors.map(({ message }) => message).join(" and ")).join(" | ");

const failure = (keyword: string, message: string): ErrorObject => ({
  keyword,
  message,
  instancePath: "",
  schemaPath: "",
  params: {},
});

const toFinding = ({ keyword, instancePath, params, message }: ErrorObject): Finding => {
  switch (keyword) {
    case "required":
      return {
        at: below(instancePath, params.missingProperty),
        rule: keyword,
        message: "is missing",
      };
    case "additionalProperties":
      return undeclaredFinding(below(instancePath, params.additionalProperty));
    case "enum":
      return { at: instancePath, rule: keyword, message: `must be one of ${params.allowedValues}` };
    default:
      return { at: instancePath, rule: keyword, message: message ?? "is not valid" };
  }
};

/** What is said of something the description does not know. */
export const undeclaredFinding = (at: string): Finding => ({
  at,
  rule: "undeclared",
  message: "is not in the description",
});
