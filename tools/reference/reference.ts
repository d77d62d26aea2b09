import "../cli/built";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { PAGE, referencePage } from "./referencePage";

/** Writes docs/reference.md; with --check only says whether it is up to date. */
const main = async () => {
  const page = await referencePage();
  if (!process.argv.includes("--check")) {
    writeFileSync(PAGE, page);
  } else if (!existsSync(PAGE) || readFileSync(PAGE, "utf8") !== page) {
    process.stderr.write("docs/reference.md is stale: npm run docs writes it anew.\n");
    process.exitCode = 1;
  }
};

main();
