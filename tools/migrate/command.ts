import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { messageOf, refuse } from "./errors";
import { migrate } from "./migrate";
import { report } from "./print";

const USAGE = "Usage: npm run --silent migrate -- DEFINITION.yml [--out FILE | --write]";

const readArguments = (args: string[]) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" }, write: { type: "boolean", default: false } },
  });
  const [input = "", ...others] = positionals;
  if (!input || others.length > 0) refuse(USAGE);
  if (values.out !== undefined && values.write) refuse("Give either --out FILE or --write.");
  if (values.out && path.resolve(values.out) === path.resolve(input)) {
    refuse("--out names the definition itself: --write changes it.");
  }
  return { input, out: values.write ? input : values.out };
};

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return refuse(`The file ${file} cannot be read.`);
  }
};

/** Writes a file whole or not at all. */
const save = (file: string, text: string) => {
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    refuse(`The file ${file} cannot be written: ${messageOf(error)}.`);
  }
};

const run = async (args: string[]): Promise<number> => {
  const { input, out } = readArguments(args);
  const migration = await migrate(read(input));
  if (out) save(out, migration.output);
  else process.stdout.write(migration.output);
  process.stderr.write(report(migration));
  return migration.left.length > 0 ? 2 : 0;
};

/**
 * Runs the command; standard output and standard error are those of the process.
 * @returns 0 when all is done, 2 when something is left to the person, 1 for what cannot be done
 */
export const runMigrate = async (args: string[]): Promise<number> => {
  try {
    return await run(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
};
