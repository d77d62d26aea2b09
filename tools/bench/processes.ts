import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { ServerOptions } from "./server";

export const ROOT = path.resolve(__dirname, "../..");

export interface Server {
  url: string;
  token: string;
  stop(): Promise<void>;
}

/** Runs a file of this folder in a fresh process. @returns the process; its first line is awaited */
const start = (file: string, argument: object, flags: string[] = []) => {
  const script = path.join(__dirname, file);
  return spawn(process.execPath, [...flags, "--import", "tsx", script, JSON.stringify(argument)], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
};

const firstLine = async (child: ReturnType<typeof start>): Promise<string> => {
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(() => Promise.reject(new Error("The process ended without a word."))),
  ]);
  lines.close();
  return line;
};

/** A local Intercom in a process of its own, so that its work is not measured. */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const child = start("server.ts", options);
  const { url, token } = JSON.parse(await firstLine(child));
  return {
    url,
    token,
    stop: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
};

/** Runs a file of this folder in a fresh process. @returns what it prints as JSON in its last line */
export const runFresh = async <Result>(
  file: string,
  argument: object,
  flags: string[] = [],
): Promise<Result> => {
  const child = start(file, argument, flags);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${file} ended with ${code}.`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
};
