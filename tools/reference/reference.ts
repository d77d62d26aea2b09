import "../cli/built";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { REFERENCE, referencePages } from "./referencePages";

/** Writes docs/reference anew. */
const main = async () => {
  const pages = await referencePages();
  rmSync(REFERENCE, { recursive: true, force: true });
  mkdirSync(path.join(REFERENCE, "examples"), { recursive: true });
  for (const [file, text] of pages) writeFileSync(path.join(REFERENCE, file), text);
};

main();
