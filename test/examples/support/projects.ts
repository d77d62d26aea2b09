import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const EXAMPLES = path.resolve(__dirname, "../../../examples");

/** An integration under examples/: a code-native project, and the same as a low-code definition. */
export interface ExampleProject {
  name: string;
  folder: string;
  lowCode: string;
}

export const PROJECTS: ExampleProject[] = readdirSync(EXAMPLES)
  .map((name) => ({ name, folder: path.join(EXAMPLES, name) }))
  .filter(({ folder }) => existsSync(path.join(folder, "package.json")))
  .map((each) => ({
    ...each,
    lowCode: readFileSync(path.join(each.folder, "low-code.yml"), "utf8"),
  }));

/**
 * The source of the flow with this name.
 * @throws Error when no file or several define it
 */
export const flowSource = ({ folder }: ExampleProject, name: string): string => {
  const flows = path.join(folder, "src/flows");
  const sources = readdirSync(flows).map((file) => readFileSync(path.join(flows, file), "utf8"));
  const [source, ...more] = sources.filter((text) => text.includes(`  name: "${name}",`));
  if (!source || more.length > 0) throw new Error(`One file has to define the flow ${name}.`);
  return source;
};
