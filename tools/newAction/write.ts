import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { NewAction } from "./request";
import { actionFile, operationOf, routeFile, testFile } from "./templates";

const ROUTES = "tools/intercom/routes";

const filesOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(folder, file),
      )
    : [];

const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/** The file of a resource; a long resource has a folder, with a file of the same name. */
const routeFileOf = (root: string, resource: string) => {
  const own = path.join(root, ROUTES, resource);
  return existsSync(own) ? path.join(own, `${resource}.ts`) : `${own}.ts`;
};

/** An operation whatever its parameters are called. */
const shapeOf = (operation: string) => operation.replace(/:\w+/g, ":");

const isServed = (root: string, operation: string) =>
  filesOf(path.join(root, ROUTES))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(file, "utf8").match(/"[A-Z]+ \/[^"]*"/g) ?? [])
    .some((served) => shapeOf(served) === shapeOf(`"${operation}"`));

/**
 * Writes what an action begins with: itself, a route of the local Intercom unless it has it
 * already, and a row of its resource's test.
 * @returns the files, relative to the root of the project
 * @throws Error when there is an action of this key
 */
export const writeAction = (root: string, action: NewAction): string[] => {
  const { resource, key } = action;
  const actions = path.join(root, "src/actions");
  const taken = filesOf(actions).find((file) => path.basename(file) === `${key}.ts`);
  if (taken) throw new Error(`There is an action ${key} in ${path.relative(root, taken)}.`);

  const route = routeFileOf(root, resource);
  const test = path.join(root, "test/actions", `${resource}.test.ts`);
  const contents: [file: string, content: string][] = [
    [path.join(actions, resource, `${key}.ts`), actionFile(action)],
    [test, testFile(action, read(test))],
  ];
  if (!isServed(root, operationOf(action))) contents.push([route, routeFile(action, read(route))]);
  for (const [file, content] of contents) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return contents.map(([file]) => path.relative(root, file));
};
