import { component } from "../platform/runner";
import { runPart } from "../platform/runPart";
import { AFTER_KEY, type Command, readCommand } from "./command";
import { partHelp, usage } from "./help";
import { inputValues } from "./inputs";
import { checkFile, errorOutput, notice, print, show, tell, tellError } from "./output";
import { listed, type Part, partNamed, partsWith, unknownPart } from "./parts";
import { showRequests } from "./requests";
import { widthOr } from "./text";
import { runTriggerByHand } from "./trigger";
import { connected } from "./workspace";

/** What help is set in where there is no terminal. */
const HELP_WIDTH = 100;

const list = ({ words }: Command) => {
  const found = partsWith(words);
  if (found.length === 0 && words.length > 1 && partNamed(words[0] ?? "")) {
    throw new Error(AFTER_KEY);
  }
  if (found.length === 0) throw unknownPart(words.join(" "));
  print(listed(found, widthOr(Number.POSITIVE_INFINITY)).join("\n"));
  notice(
    "\nnpm run action -- KEY --help shows what KEY takes; --help alone, all that can be done.",
  );
};

/** @throws Error for options that the part would ignore */
const checkOptions = ({ kind, key }: Part, { preview, state, out }: Command) => {
  checkFile("--out", out);
  checkFile("--state", state);
  if (state !== undefined && kind !== "trigger") {
    throw new Error(`--state is for triggers: ${key} keeps nothing.`);
  }
  if (preview && !component.actions[key]?.examplePerform) {
    throw new Error(`--preview is for actions that write: ${key} has none.`);
  }
};

const runPlain = async (
  { kind, key, inputs: known }: Part,
  { given, preview }: Command,
  { debug, logs }: { debug: boolean; logs: string[] },
) => {
  const inputs = inputValues(known, given);
  const ran = preview
    ? await runPart({ kind, key, mode: "preview", inputs }, logs)
    : await connected((connection) =>
        runPart({ kind, key, mode: "run", inputs, connection, debug }, logs),
      );
  if (ran.branch) notice(`Branch: ${ran.branch}`);
  return ran;
};

const run = async (part: Part, command: Command) => {
  checkOptions(part, command);
  if (command.requests) showRequests();
  const debug = process.env.INTERCOM_DEBUG === "1";
  const logs: string[] = [];
  try {
    const way = { debug, logs };
    return part.kind === "trigger"
      ? await runTriggerByHand(part.key, command, way)
      : await runPlain(part, command, way);
  } finally {
    if (debug) for (const line of logs) tell(line);
  }
};

/** The options that need a part to run. */
const runOptions = ({ preview, requests, out, state }: Command) =>
  Object.entries({ preview, requests, out, state }).filter(([, value]) => value);

const main = async (command: Command) => {
  const { words, given, help, out } = command;
  const [name, ...more] = words;
  if (help && name === undefined) return print(usage(widthOr(HELP_WIDTH)).join("\n"));
  const part = more.length === 0 && name !== undefined ? partNamed(name) : undefined;
  if (part && help) return print(partHelp(part, widthOr(HELP_WIDTH)).join("\n"));
  if (part) return show(await run(part, command), out);
  if (name !== undefined && (help || given.length > 0)) throw unknownPart(words.join(" "));
  const [option] = runOptions(command);
  if (option) throw new Error(`--${option[0]} needs the key of what is to run.`);
  return list(command);
};

/**
 * Does what a command line says.
 * @returns the exit code: 1 when it failed, for a reason that was shown
 */
export const runCommand = async (args: string[]): Promise<number> => {
  // Found here, so that an error of the command line itself is JSON too.
  errorOutput.isJson = args.includes("--json");
  try {
    await main(readCommand(args));
    return 0;
  } catch (error) {
    tellError(error);
    return 1;
  }
};
