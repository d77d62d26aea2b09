import { readFileSync } from "node:fs";
import path from "node:path";

const EXAMPLES = path.resolve(__dirname, "../../../examples");

/**
 * What the README of an integration states in its table of costs.
 * @returns the figures of a row, in the order of the columns
 * @throws Error when there is no such row
 */
export const statedCosts = (project: string, row: string): number[] => {
  const readme = readFileSync(path.join(EXAMPLES, project, "README.md"), "utf8");
  const [, costs = ""] = readme.split("## Costs");
  const found = costs.split("\n").find((line) => line.startsWith(`| ${row} |`));
  if (!found) throw new Error(`The README of ${project} states no costs of ${row}.`);
  const [, , ...figures] = found.split("|").slice(0, -1);
  return figures.map((figure) => Number(figure.replaceAll(",", "")));
};
