import { execFile } from "node:child_process";
import path from "node:path";
import { bin } from "@prismatic-io/prism/package.json";
import { scripts } from "../../package.json";

const PRISM = path.join(
  path.dirname(require.resolve("@prismatic-io/prism/package.json")),
  bin.prism,
);

/** How a command ended. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs a Node script in a folder. */
export const runScript = (
  script: string,
  args: string[],
  { cwd, env = process.env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { cwd, env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
    );
    // A question would otherwise be waited for.
    child.stdin?.end();
  });

/** What comes after the build in `npm run publish:component`. */
const [, publishArguments = ""] = scripts["publish:component"].split("&& prism ");

/**
 * Publishes the build in a folder that holds a package.json and dist: the way of the npm script,
 * with nothing of the user's settings.
 */
export const publish = (
  folder: string,
  { url, token }: { url: string; token: string },
  ...more: string[]
): Promise<Outcome> =>
  runScript(PRISM, [...publishArguments.split(" "), ...more], {
    cwd: folder,
    env: {
      HOME: folder,
      // Prism leaves its zip there.
      TMPDIR: folder,
      PRISMATIC_URL: url,
      PRISM_ACCESS_TOKEN: token,
      PRISM_CONFIG_FILE: path.join(folder, "prism.yml"),
      // Would ask npm's registry.
      PRISM_SKIP_NEW_VERSION_CHECK: "true",
    },
  });
