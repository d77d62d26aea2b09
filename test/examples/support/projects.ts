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

/** The source of one of the flows of a code-native project. */
export const flowSource = ({ folder }: ExampleProject, file: string): string =>
  readFileSync(path.join(folder, "src/flows", file), "utf8");
