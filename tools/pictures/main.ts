import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { flowPicture } from "./flowPicture";

const EXAMPLES = path.resolve(__dirname, "../../examples");

/** Draws the flows of each integration under examples/. */
for (const folder of readdirSync(EXAMPLES)) {
  const definition = path.join(EXAMPLES, folder, "low-code.yml");
  if (!existsSync(definition)) continue;
  const picture = flowPicture(parse(readFileSync(definition, "utf8")));
  writeFileSync(path.join(EXAMPLES, folder, "flows.svg"), picture);
}
