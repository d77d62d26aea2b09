import { readFileSync } from "node:fs";
import { useStudio } from "./browser";

const bench = useStudio();

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  impact: string;
  where: string[];
}

/** The serious faults that axe finds on the page as it is. */
const findings = async (): Promise<Finding[]> => {
  const { page } = bench;
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ html }) => html) }));
  });
};

const PLACES = [
  "/",
  "/actions/sendEmail",
  "/actions/searchContacts?inputs=%7B%22conditions%22%3A%5B%7B%22field%22%3A%22email%22%7D%5D%7D",
  "/actions/createTicket",
  "/actions/createCompany",
  "/triggers/contactWebhook",
  "/triggers/syncContacts",
  "/data-sources/selectContact",
  "/intercom",
];

for (const colors of ["light", "dark"] as const) {
  it(`axe finds nothing serious in ${colors} colors`, async () => {
    const { page, open } = bench;
    await page.emulateMedia({ colorScheme: colors, reducedMotion: "reduce" });
    const found: Record<string, Finding[]> = {};
    for (const place of PLACES) {
      await open(place);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      const serious = await findings();
      if (serious.length > 0) found[place] = serious;
    }
    expect(found).toEqual({});
  });
}

it("axe finds nothing serious in what a run shows", async () => {
  const { page, open } = bench;
  await open("/actions/sendEmail");
  await page.getByRole("button", { name: "Fill in example" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText(/^Succeeded in /).waitFor();
  const found: Record<string, Finding[]> = {};
  for (const view of [/^Result/, /^Requests/, /^Log/, /^Copy/, /^Example/]) {
    await page.getByRole("tab", { name: view }).click();
    if (view.source === "^Requests") await page.getByRole("button", { name: /POST/ }).click();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    const serious = await findings();
    if (serious.length > 0) found[view.source] = serious;
  }
  expect(found).toEqual({});
});

it("a narrow page shows list and part one after the other, and never scrolls sideways", async () => {
  const { page, open } = bench;
  await page.setViewportSize({ width: 360, height: 740 });
  for (const place of PLACES) {
    await open(place);
    await page.waitForLoadState("networkidle");
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect({ place, scroll }).toEqual({ place, scroll: width });
  }
  await open("/");
  await page.getByLabel("Search").fill("send an email to a contact");
  await page.getByRole("link", { name: /^Send Email/ }).click();
  await page.getByRole("heading", { name: "Send Email" }).waitFor();
  await page.getByRole("link", { name: "All parts" }).click();
  await page.getByLabel("Search").waitFor();
});

it("dark and light are switched and kept", async () => {
  const { page } = bench;
  await page.getByRole("button", { name: "Dark colors" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Light colors" }).waitFor();
});
