import "../../cli/built";
import { preparePage } from "../server/page";
import { chromiumPath } from "./chromium";

// Once for all tests: the bundle, the page, and a look whether there is a browser.
try {
  chromiumPath();
  preparePage();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
