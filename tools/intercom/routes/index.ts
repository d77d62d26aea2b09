import { readdirSync } from "node:fs";
import path from "node:path";
import type { Routes } from "../route";

/** What a file of this folder exports as its routes. */
const routesOf = (file: string): Routes[] => {
  const exported: Record<string, Routes> = require(path.join(__dirname, file));
  return Object.keys(exported)
    .filter((name) => name.endsWith("Routes"))
    .map((name) => exported[name] ?? {});
};

/** The routes of every file of this folder: a new file is found by itself. */
export const routes: Routes = Object.assign(
  {},
  ...readdirSync(__dirname)
    .filter((file) => file !== path.basename(__filename))
    .flatMap(routesOf),
);
