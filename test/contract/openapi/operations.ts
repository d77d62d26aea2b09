import type { ListedOperation } from "./coverage";
import {
  type Document,
  type Parameter,
  type RequestBody,
  type Response,
  resolve,
} from "./document";

/** An operation of the description, found for a request. */
export interface FoundOperation {
  /** Method and path template. */
  name: string;
  /** The values standing in the path, still encoded. */
  pathValues: Record<string, string>;
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
}

/** Finds the operation a request calls; the most specific path wins, whatever its methods. */
export const createOperationFinder = (document: Document) => {
  const templates = Object.keys(document.paths).map(toTemplate).sort(bySpecificity);

  return (method: string, path: string): FoundOperation | undefined => {
    const template = templates.find(({ pattern }) => pattern.test(path));
    const item = template && document.paths[template.path];
    const operation = item?.[method.toLowerCase()];
    if (!template || !operation) {
      return undefined;
    }
    const responses = Object.entries(operation.responses);
    return {
      name: `${method.toUpperCase()} ${template.path}`,
      pathValues: template.pattern.exec(path)?.groups ?? {},
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
        resolve(document, parameter),
      ),
      requestBody: operation.requestBody && resolve(document, operation.requestBody),
      responses: Object.fromEntries(
        responses.map(([status, response]) => [status, resolve(document, response)]),
      ),
    };
  };
};

const METHODS = ["get", "post", "put", "patch", "delete"];

/** Every operation of the description with the first group it is listed in. */
export const listOperations = (document: Document): ListedOperation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      return [{ name: `${method.toUpperCase()} ${path}`, group: operation.tags?.[0] ?? "Others" }];
    }),
  );

const toTemplate = (path: string) => ({
  path,
  // A segment may be empty, so that a forgotten id is told from an unknown path.
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]*)")}$`),
  // "{" sorts behind every letter, so that a literal segment comes before a parameter.
  rank: path.replace(/\{\w+\}/g, "{"),
});

const bySpecificity = (a: { rank: string }, b: { rank: string }): number =>
  a.rank < b.rank ? -1 : 1;
