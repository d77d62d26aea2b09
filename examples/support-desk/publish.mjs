import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { resolve } = createRequire(import.meta.url);
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

const { environment } = readJson("package.json");
const missing = environment.filter((name) => !process.env[name]?.trim());
if (missing.length > 0) {
  console.error(`Set ${missing.join(", ")} first: the README says where each comes from.`);
  process.exit(1);
}

/** Runs a script of Node. @returns what it prints */
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
  }).trim();

/** The script behind a command of a package. */
const scriptOf = (name, command) => {
  const manifest = resolve(`${name}/package.json`);
  return path.join(path.dirname(manifest), readJson(manifest).bin[command]);
};
const PRISM = scriptOf("@prismatic-io/prism", "prism");

run(scriptOf("@prismatic-io/spectral", "cni-component-manifest"), "intercom", "--private");
run(scriptOf("webpack", "webpack"));
// Prism keeps the ID of the integration there, and prints it.
const SAVED = ".spectral/prism.json";
mkdirSync(path.dirname(SAVED), { recursive: true });
const known = existsSync(SAVED) ? ["--integrationId", readJson(SAVED).integrationId] : [];
const integration = run(PRISM, "integrations:import", "--quiet", ...known)
  .split("\n")
  .at(-1);
run(PRISM, "integrations:publish", integration, "--quiet");
console.info(`Published ${integration}.`);
