import { existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { redact } from "../../src/client/redact";
import { toFailure } from "../platform/runPart";

/** How standard error is written: for a program, it has the error as JSON and no notices. */
export const errorOutput = { isJson: false };

/** That of a real workspace; blank without one. */
export const realToken = (): string => process.env.INTERCOM_ACCESS_TOKEN?.trim() ?? "";

const withoutToken = (text: string) => {
  const token = realToken();
  return token ? text.split(token).join("[token]") : text;
};

/** Prints what was asked for: standard output has nothing else. */
export const print = (text: string): boolean => process.stdout.write(`${withoutToken(text)}\n`);

/** Prints what was asked for besides the result. */
export const tell = (text: string): boolean =>
  process.stderr.write(`${redact(text, realToken())}\n`);

/** Prints what is good to know, unless a program reads the errors. */
export const notice = (text: string): void => {
  if (!errorOutput.isJson) tell(text);
};

/** Prints why the command failed, in a sentence or as JSON. */
export const tellError = (error: unknown): void => {
  const { message, properties } = toFailure(error);
  // What is not known of an error stands in it as null.
  const known = Object.entries(properties).filter(([, value]) => value !== null);
  tell(errorOutput.isJson ? JSON.stringify({ message, ...Object.fromEntries(known) }) : message);
};

/** Ends without an error when nobody reads on, as behind a pipe to `head`. */
export const endWithReader = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
};

/**
 * Checks a file to be written before anything runs that cannot be repeated.
 * @throws Error when it is a folder, or is in none
 */
export const checkFile = (option: string, file: string | undefined): void => {
  if (file === undefined) return;
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Error(`${option}: there is no folder ${folder}.`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${option}: ${file} is a folder.`);
  }
};

/** Prints a result, or saves it: bytes and text as they are, all else as JSON. */
export const show = (
  { data, contentType }: { data: unknown; contentType?: string },
  out: string | undefined,
  isTerminal = process.stdout.isTTY,
): void => {
  const result =
    typeof data === "string" || Buffer.isBuffer(data)
      ? data
      : JSON.stringify(data ?? null, null, 2);
  if (out !== undefined) {
    writeFileSync(out, result);
    notice(`Saved in ${out}.`);
  } else if (typeof result === "string") {
    print(result);
  } else if (isTerminal) {
    // They would change how the terminal behaves.
    notice(`${result.length} bytes of ${contentType}: --out FILE saves them.`);
  } else {
    process.stdout.write(result);
  }
};
