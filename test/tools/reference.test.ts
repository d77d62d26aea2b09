import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { REFERENCE, referencePages } from "../../tools/reference/referencePages";

const writtenFiles = (): Map<string, string> =>
  new Map(
    readdirSync(REFERENCE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(REFERENCE, file), readFileSync(file, "utf8")]),
  );

// When this fails: npm run docs.
it("docs/reference says what the built component offers, and nothing else", async () => {
  const written = writtenFiles();
  const pages = await referencePages();
  const isCurrent = (file: string) => written.get(file) === pages.get(file);
  const files = [...new Set([...pages.keys(), ...written.keys()])];
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !isCurrent(file))).toEqual([]);
});
