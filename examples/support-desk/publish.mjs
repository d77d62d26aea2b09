import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { environment } = JSON.parse(readFileSync("package.json", "utf8"));
const missing = environment.filter((name) => !process.env[name]?.trim());
if (missing.length > 0) {
  console.error(`Set ${missing.join(", ")} first: the README says where each comes from.`);
  process.exit(1);
}

const PRISM = createRequire(import.meta.url).resolve("@prismatic-io/prism");

/** Runs prism in this folder. @returns what it prints: the ID of the integration */
const prism = (...args) =>
  execFileSync(process.execPath, [PRISM, ...args], {
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
  }).trim();

const integration = prism("integrations:import", "--quiet").split("\n").at(-1);
prism("integrations:publish", integration, "--quiet");
console.info(`Published ${integration}.`);
