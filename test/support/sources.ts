import { readdirSync } from "node:fs";
import path from "node:path";

const SOURCE = path.resolve(__dirname, "../../src");

/** A part of the component as its source declares it, as far as tests read it. */
export type SourcePart = object & { inputs?: Record<string, object> };

/**
 * Loads the parts in a folder of the source, as the bundle finds them: a file is named after the key
 * of its part, and so is what it exports.
 * @returns the parts by key
 */
export const sourcesIn = (folder: string): Record<string, SourcePart> =>
  Object.fromEntries(
    readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => {
        const key = path.basename(file, ".ts");
        return [key, require(path.join(SOURCE, folder, file))[key]];
      }),
  );
