import { spawnSync } from "node:child_process";
import { readRequest } from "./request";
import { writeAction } from "./write";

const ROOT = process.cwd();

try {
  const files = writeAction(ROOT, readRequest(process.argv.slice(2)));
  const biome = require.resolve("@biomejs/biome/bin/biome");
  // What is left of it to complain about is what has to be filled in.
  spawnSync(process.execPath, [biome, "check", "--write", ...files], { cwd: ROOT });
  process.stdout.write(`Every TODO of these files is to be filled in:\n${files.join("\n")}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
