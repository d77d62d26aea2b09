import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { startStudio } from "../server/studio";
import { launch, PAGE } from "./browser";

const IMAGES = path.resolve(__dirname, "../../../docs/images");
const MOST_BYTES = 300 * 1024;

/** Remakes the pictures of the documents from a run: an action that meets a rate limit. */
const main = async () => {
  mkdirSync(IMAGES, { recursive: true });
  const browser = await launch();
  for (const colors of ["light", "dark"] as const) {
    const studio = await startStudio({ page: PAGE });
    studio.intercom?.faults.add({ status: 429, path: "/messages" });
    const page = await browser.newPage({
      viewport: { width: 1560, height: 900 },
      colorScheme: colors,
    });
    page.setDefaultTimeout(20_000);
    await page.goto(studio.url);
    await page.getByLabel("Search").fill("send an email to a contact");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Fill in example" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText(/^Succeeded in /).waitFor();
    await page.getByRole("tab", { name: /^Requests/ }).click();
    await page.getByText(/attempt 2/).click();
    await page.getByRole("region", { name: "Request" }).waitFor();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    const file = path.join(IMAGES, `studio-${colors}.png`);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MOST_BYTES}.`);
    process.stdout.write(`${file}: ${Math.round(size / 1024)} KB\n`);
    await page.close();
    await studio.stop();
  }
  await browser.close();
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // The browser and the studio may still be there.
  process.exit(1);
});
