import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { closestMatch } from "../../src/values/closestMatch";
import type { PublishedInput } from "../platform/runner";

export interface Command {
  /** Key of the action or data source; without one, they are listed. */
  key?: string;
  help: boolean;
  /** File for the result. */
  out?: string;
  /** Each `input=value` as it was given. */
  given: [input: string, value: string][];
}

const refuse = (reason: string): never => {
  throw new Error(reason);
};

/**
 * Reads the command line.
 * @throws Error that never repeats a token somebody gave by mistake
 */
export const readCommand = (args: string[]): Command => {
  if (args.some((arg) => /^([\w-]*token(=|$)|connection=)/i.test(arg))) {
    refuse(
      "The access token is never an argument, since other processes can read arguments: set INTERCOM_ACCESS_TOKEN.",
    );
  }
  const unknown = args.find((arg) => arg.startsWith("-") && !/^(--help|-h|--out(=.*)?)$/.test(arg));
  if (unknown) refuse(`There is no option ${unknown.split("=")[0]}, only --help and --out FILE.`);
  if (args.at(-1) === "--out") refuse("--out needs the name of a file.");
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h", default: false }, out: { type: "string" } },
  });
  const [key, ...assignments] = positionals;
  const given = assignments.map((assignment): [string, string] => {
    const [, input = "", value = ""] =
      /^([^=]+)=(.*)$/s.exec(assignment) ??
      refuse("Each argument after the action is input=value or input=@file.");
    return [input, value];
  });
  return { key, help: values.help, out: values.out, given };
};

const fromFile = (input: string, file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return refuse(`${input}: the file ${file} cannot be read.`);
  }
};

const listOf = (input: string, text: string): unknown[] => {
  if (!text.trimStart().startsWith("[")) return text.split(",");
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`${input}: the JSON list cannot be read.`);
  }
};

/**
 * The values for an action's inputs, in the form in which the platform passes them.
 * @throws Error for an unknown input, one given twice or a file that cannot be read
 */
export const inputValues = (
  inputs: readonly PublishedInput[],
  given: Command["given"],
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  const known = inputs.filter(({ type }) => type !== "connection");
  for (const [key, value] of given) {
    const input = known.find((each) => each.key === key);
    if (!input) {
      const like = closestMatch(
        key,
        known.map((each) => each.key),
      );
      return refuse(`There is no input "${key}"${like ? `: the nearest is "${like}"` : ""}.`);
    }
    if (key in values) refuse(`${key} is given twice.`);
    const text = value.startsWith("@") ? fromFile(key, value.slice(1)) : value;
    // Key-value lists are read by the component itself, as rows or as an object.
    values[key] = input.collection === "valuelist" ? listOf(key, text) : text;
  }
  return values;
};
