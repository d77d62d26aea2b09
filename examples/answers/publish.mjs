import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";

/** Runs prism in this folder. @returns what it prints: the ID of the integration */
const prism = (...args) =>
  execFileSync(
    process.execPath,
    [createRequire(import.meta.url).resolve("@prismatic-io/prism"), ...args],
    {
      encoding: "utf8",
      stdio: ["inherit", "pipe", "inherit"],
    },
  ).trim();

const integration = prism("integrations:import", "--quiet");
prism("integrations:publish", integration, "--quiet");
console.info(`Published ${integration}.`);
