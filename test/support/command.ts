import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { scripts } from "../../package.json";
import { runCommand } from "../../tools/cli/runCommand";

const ROOT = path.resolve(__dirname, "../..");

export interface Outcome {
  status: number | null;
  stdout: string;
  /** As they were written. */
  bytes: Buffer;
  stderr: string;
}

type Settings = Record<string, string>;

/** Settings of a process: none of Intercom but the given ones. */
const environment = (settings: Settings) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("INTERCOM_")),
  ),
  // Whatever runs on this machine is no matter of a test.
  INTERCOM_LOCAL_PORT: "0",
  ...settings,
});

/** Starts what a script of package.json runs, in a process of its own. */
export const startScript = (
  name: "action" | "intercom",
  args: string[],
  settings: Settings = {},
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } => {
  const [, ...command] = scripts[name].split(" ");
  return spawn(process.execPath, [...command, ...args], {
    cwd: ROOT,
    env: environment(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
};

/** Starts a script through npm. */
export const startNpm = (name: "intercom", args: string[], settings: Settings = {}) =>
  spawn("npm", ["run", "--silent", name, "--", ...args], {
    cwd: ROOT,
    env: environment(settings),
    stdio: ["ignore", "pipe", "inherit"],
  });

/** @returns how a process ended */
export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("close", (status) => resolve(status)));

/** Runs a command in this process, which is quicker, and catches what it prints. */
export const captured = async (command: () => Promise<number>): Promise<Outcome> => {
  const chunks: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((chunk) => {
      chunks[stream].push(Buffer.from(chunk));
      return true;
    }),
  );
  try {
    const status = await command();
    const bytes = Buffer.concat(chunks.stdout);
    const stderr = Buffer.concat(chunks.stderr).toString();
    return { status, bytes, stdout: bytes.toString(), stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

/** Runs the command of `npm run action` in this process. */
export const call = async (args: string[], settings: Settings = {}): Promise<Outcome> => {
  const replaced = jest.replaceProperty(process, "env", environment(settings));
  try {
    return await captured(() => runCommand(args));
  } finally {
    replaced.restore();
  }
};

/** Runs `npm run action` to its end, in a process of its own. */
export const action = async (args: string[], settings: Settings = {}): Promise<Outcome> => {
  const child = startScript("action", args, settings);
  const [status, bytes, stderr] = await Promise.all([
    ended(child),
    buffer(child.stdout),
    text(child.stderr),
  ]);
  return { status, bytes, stdout: bytes.toString(), stderr };
};
