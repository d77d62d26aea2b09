import { readdirSync } from "node:fs";
import path from "node:path";
import type { Routes } from "../server/route";

/** The routes that a file exports. */
export interface FileRoutes {
  file: string;
  routes: Routes;
}

/** What a file of this folder exports under names that end in "Routes". */
const routesOf = (file: string): FileRoutes[] => {
  const exported: Record<string, Routes> = require(path.join(__dirname, file));
  return Object.entries(exported)
    .filter(([name]) => name.endsWith("Routes"))
    .map(([, routes]) => ({ file, routes }));
};

/**
 * The routes of all files.
 * @throws Error when two of them have the same operation, whatever its parameters are called
 */
export const joinRoutes = (parts: FileRoutes[]): Routes => {
  const owners = new Map<string, string>();
  for (const { file, routes } of parts) {
    for (const operation of Object.keys(routes)) {
      const shape = operation.replace(/:\w+/g, ":");
      const owner = owners.get(shape);
      if (owner) throw new Error(`The operation "${operation}" of ${file} is already in ${owner}.`);
      owners.set(shape, file);
    }
  }
  return Object.assign({}, ...parts.map(({ routes }) => routes));
};

/** The routes of every file in this folder: a new file is found without being registered. */
export const routes: Routes = joinRoutes(
  readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== path.basename(__filename))
    .sort()
    .flatMap(routesOf),
);
