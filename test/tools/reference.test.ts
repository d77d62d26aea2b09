import { readFileSync } from "node:fs";
import { PAGE, referencePage } from "../../tools/reference/referencePage";

// When this fails: npm run docs.
it("docs/reference.md tells what the built component offers", async () => {
  expect(readFileSync(PAGE, "utf8")).toBe(await referencePage());
});
