import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder for the files of a test file, which is gone afterwards. */
export const useFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return { file: (name: string) => path.join(folder, name) };
};
