import { existsSync, readFileSync } from "node:fs";
import { type Content, parseDocument, resolve, type Schema } from "./document";
import { createOperationFinder, type FoundOperation, listOperations } from "./operations";
import { createUndeclaredFinder } from "./undeclared";
import { createValidator, type Finding, undeclaredFinding } from "./validator";

/** A disagreement between the traffic (or an example) and Intercom's description. */
export interface Problem extends Finding {
  /** Method and path template, e.g. "PUT /contacts/{contact_id}". */
  operation: string;
  side: "request" | "response" | "example";
}

type Headers = Record<string, string | string[] | number | undefined>;

/** What of a recorded request and its answer is compared with the description. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Headers;
  body: Buffer;
  status: number;
  responseHeaders: Headers;
  responseBody: string;
}

export type Description = ReturnType<typeof parseDescription>;

const VERSION_HEADER = "Intercom-Version";
const ENVIRONMENT_VARIABLE = "INTERCOM_OPENAPI";

/** Loads the description file that the environment names. */
export const loadDescriptionFromEnvironment = (environment = process.env): Description => {
  const file = environment[ENVIRONMENT_VARIABLE];
  if (!file) {
    throw new Error(
      `Set ${ENVIRONMENT_VARIABLE} to a file with Intercom's OpenAPI description (YAML); ` +
        "Intercom publishes it at https://github.com/intercom/Intercom-OpenAPI.",
    );
  }
  return loadDescription(file);
};

/** Loads an OpenAPI 3.0 description from a YAML file. */
export const loadDescription = (file: string): Description => {
  if (!existsSync(file)) {
    throw new Error(`There is no OpenAPI description at "${file}" (see ${ENVIRONMENT_VARIABLE}).`);
  }
  return parseDescription(readFileSync(file, "utf8"));
};

/** Reads an OpenAPI 3.0 description from YAML text. */
export const parseDescription = (yaml: string) => {
  const document = parseDocument(yaml);
  const validate = createValidator(document);
  const validateText = createValidator(document, { fromText: true });
  const findUndeclared = createUndeclaredFinder(document, validate);
  const operationFor = createOperationFinder(document);

  const allFindings = (schema: Schema, value: unknown): Finding[] =>
    distinct([...validate(schema, value), ...findUndeclared(schema, value)]);

  const pathFindings = ({ parameters, pathValues }: FoundOperation): Finding[] =>
    parameters
      .filter((parameter) => parameter.in === "path")
      .flatMap(({ name, schema = {} }) => {
        const value = decodeURIComponent(pathValues[name] ?? "");
        // A forgotten input shows as an empty segment or as the text of a missing value.
        const findings = ["", "undefined", "null"].includes(value)
          ? [{ at: "", rule: "path", message: `must not be "${value}"` }]
          : validateText(schema, value);
        return findings.map((finding) => ({ ...finding, at: `{${name}}${finding.at}` }));
      });

  const queryFindings = ({ parameters }: FoundOperation, query: Exchange["query"]): Finding[] => {
    const declared = parameters.filter((parameter) => parameter.in === "query");
    const names = new Set(declared.map(({ name }) => name));
    const unknown = Object.keys(query).filter((name) => !names.has(name));
    const findings = declared.flatMap(({ name, required, explode, schema = {} }) => {
      const given = query[name];
      if (given === undefined) {
        return required ? [missing(`?${name}`)] : [];
      }
      const value = explode === false && typeof given === "string" ? given.split(",") : given;
      return validateText(schema, value).map((finding) => ({
        ...finding,
        at: `?${name}${finding.at}`,
      }));
    });
    return [...unknown.map((name) => undeclaredFinding(`?${name}`)), ...findings];
  };

  const versionFindings = ({ parameters }: FoundOperation, headers: Headers): Finding[] => {
    const declared = parameters.find(({ name }) => name === VERSION_HEADER);
    if (!declared) {
      return [];
    }
    const value = header(headers, VERSION_HEADER);
    // The description lets the header be absent: then each customer's app would choose the version.
    const findings = value ? validateText(declared.schema ?? {}, value) : [missing("")];
    return findings.map((finding) => ({ ...finding, at: VERSION_HEADER }));
  };

  const requestBodyFindings = (
    { requestBody }: FoundOperation,
    { body, headers }: Exchange,
  ): Finding[] => {
    const text = body.toString();
    if (!requestBody) {
      return text ? [{ ...undeclaredFinding(""), message: "takes no body" }] : [];
    }
    if (!text) {
      // Hardly any operation says whether its body is required; one that takes it has a use for it.
      return requestBody.required === false ? [] : [missing("")];
    }
    return contentFindings(requestBody.content, headers, text, allFindings);
  };

  /** What a recorded request does that the description does not allow. */
  const requestProblems = (exchange: Exchange): Problem[] => {
    const operation = operationFor(exchange.method, exchange.path);
    if (!operation) {
      return [unknownOperation("request", exchange.method, exchange.path)];
    }
    return [
      ...versionFindings(operation, exchange.headers),
      ...pathFindings(operation),
      ...queryFindings(operation, exchange.query),
      ...requestBodyFindings(operation, exchange),
    ].map((finding) => ({ operation: operation.name, side: "request", ...finding }));
  };

  const errorContent: Content = {
    "application/json": { schema: document.components.schemas.error ?? {} },
  };

  const responseFindings = ({ responses }: FoundOperation, exchange: Exchange): Finding[] => {
    const { status, responseHeaders, responseBody } = exchange;
    const documented = responses[status] ?? responses.default;
    if (!documented && status < 400) {
      return [{ at: "", rule: "status", message: `${status} is not in the description` }];
    }
    // Few operations list their 404, 409, 429 or 5xx; all errors have the same shape.
    const { content } = documented ?? { content: errorContent };
    if (!content) {
      return responseBody ? [{ ...undeclaredFinding(""), message: "has no body" }] : [];
    }
    return contentFindings(content, responseHeaders, responseBody, allFindings);
  };

  /** How a recorded answer differs from the description; unknown operations are left to requests. */
  const responseProblems = (exchange: Exchange): Problem[] => {
    const operation = operationFor(exchange.method, exchange.path);
    return operation
      ? responseFindings(operation, exchange).map((finding) => ({
          operation: operation.name,
          side: "response",
          ...finding,
        }))
      : [];
  };

  /**
   * How an example of an action's result differs from the successful answer of the operation. An
   * array stands for the items of the list that the operation answers.
   */
  const exampleProblems = (method: string, path: string, payload: unknown): Problem[] => {
    const operation = operationFor(method, path);
    if (!operation) {
      return [unknownOperation("example", method, path)];
    }
    const success = Object.entries(operation.responses).find(([status]) => /^2/.test(status));
    const schema = success?.[1].content?.["application/json"]?.schema;
    if (!schema) {
      return [];
    }
    const expected = Array.isArray(payload)
      ? (itemList(resolve(document, schema)) ?? schema)
      : schema;
    return validate(expected, payload).map((finding) => ({
      operation: operation.name,
      side: "example",
      ...finding,
    }));
  };

  const operations = listOperations(document);
  return { operations, operationFor, requestProblems, responseProblems, exampleProblems };
};

/** A problem on one line. */
export const toLine = ({ operation, side, at, rule, message }: Problem): string =>
  `${operation} ${side} ${at || "(whole)"} ${rule}: ${message}`;

const contentFindings = (
  content: Content,
  headers: Headers,
  text: string,
  findingsOf: (schema: Schema, value: unknown) => Finding[],
): Finding[] => {
  const sent = header(headers, "content-type")?.split(";")[0]?.trim().toLowerCase();
  const media = sent && content[sent];
  if (!media) {
    const types = Object.keys(content).join(" or ");
    return [{ at: "", rule: "content-type", message: `must be ${types}, not ${sent}` }];
  }
  if (sent !== "application/json") {
    return [];
  }
  const value = parseJson(text);
  return value === undefined
    ? [{ at: "", rule: "json", message: `is not JSON: "${text.slice(0, 40)}"` }]
    : findingsOf(media.schema ?? {}, value);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const header = (headers: Headers, name: string): string | undefined => {
  const value = headers[name.toLowerCase()];
  return value === undefined ? undefined : String(value);
};

const itemList = (list: Schema): Schema | undefined =>
  Object.values(list.properties ?? {}).find(({ type }) => type === "array");

const missing = (at: string): Finding => ({ at, rule: "required", message: "is missing" });

const distinct = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.rule} ${finding.at}`, finding])).values(),
];

const unknownOperation = (side: Problem["side"], method: string, path: string): Problem => ({
  operation: `${method.toUpperCase()} ${path}`,
  side,
  ...undeclaredFinding(""),
  rule: "operation",
});
