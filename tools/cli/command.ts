import { parseArgs } from "node:util";
import { closestMatch } from "../../src/values/closestMatch";

export interface Command {
  /** The key of a part, or what keys, labels or resources are searched for. */
  words: string[];
  /** Each `input=value` as it was given. */
  given: [input: string, value: string][];
  help: boolean;
  preview: boolean;
  requests: boolean;
  json: boolean;
  /** File for the result. */
  out?: string;
  /** File for what the flow of a trigger keeps. */
  state?: string;
}

const FLAG = { type: "boolean", default: false } as const;
const FILE = { type: "string" } as const;

const OPTIONS = {
  help: { ...FLAG, short: "h" },
  preview: FLAG,
  requests: FLAG,
  json: FLAG,
  out: FILE,
  state: FILE,
} as const;

/** What each option does, for the help. */
export const OPTION_HELP: [option: string, help: string][] = [
  ["--help", "Shows what KEY takes"],
  ["--preview", "Shows what the builder shows of an action, without a request"],
  ["--requests", "Shows each request as it happens"],
  ["--json", "Shows an error as JSON"],
  ["--out FILE", "Saves the result"],
  ["--state FILE", "Keeps the state of a trigger for its next run"],
];

export const AFTER_KEY = "Each argument after the key is input=value or input=@file.";

const refuse = (reason: string): never => {
  throw new Error(reason);
};

const checkOption = (arg: string, next = "") => {
  const [name = "", value] = arg.split("=");
  const known = Object.entries(OPTIONS).map(([option, { type }]) => ({
    name: `--${option}`,
    type,
  }));
  const option = known.find((each) => each.name === name || arg === "-h");
  if (!option) {
    const like = closestMatch(
      name,
      known.map((each) => each.name),
    );
    refuse(
      `There is no option ${name}${like ? `: the nearest is ${like}` : ""}. --help lists them.`,
    );
  } else if (option.type === "string" && !(value ?? next.replace(/^-.*/, ""))) {
    refuse(`${name} needs the name of a file.`);
  } else if (option.type === "boolean" && value !== undefined) {
    refuse(`${name} takes no value.`);
  }
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
  for (const [index, arg] of args.entries()) {
    if (arg.startsWith("-")) checkOption(arg, args[index + 1]);
  }
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const isAssignment = (text: string) => /^[^=]+=/.test(text);
  const given = positionals.filter(isAssignment).map((assignment): [string, string] => {
    const [input = "", ...value] = assignment.split("=");
    return [input, value.join("=")];
  });
  const words = positionals.filter((each) => !isAssignment(each));
  if (given.length > 0 && words.length === 0) {
    refuse("Before input=value stands the key of an action, trigger or data source.");
  }
  if (given.length > 0 && words.length > 1) {
    refuse(AFTER_KEY);
  }
  return { ...values, words, given };
};
