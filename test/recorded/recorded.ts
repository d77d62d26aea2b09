import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What Intercom answered to a request; the values are our own. */
export interface Recording {
  name: string;
  /** Where the like of it was recorded, and when. */
  source: string;
  recorded: string;
  method: string;
  path: string;
  status: number;
  answer?: unknown;
  /** In place of JSON. */
  text?: string;
}

const FOLDER = path.join(__dirname, "answers");

/** All recordings, by the name of their file. */
export const recordings: readonly Recording[] = readdirSync(FOLDER).map((file) => ({
  name: path.basename(file, ".json"),
  ...JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")),
}));

/** The recording of a name. */
export const recordingOf = (name: string): Recording => {
  const found = recordings.find((each) => each.name === name);
  if (!found) throw new Error(`There is no recording "${name}".`);
  return found;
};
