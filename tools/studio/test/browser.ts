import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { LocalIntercom } from "../../intercom";
import { type RunningStudio, type StudioOptions, startStudio } from "../server/studio";
import { chromiumPath, FLAGS } from "./chromium";

export const PAGE = path.resolve(__dirname, "../../../.build/studio");

/** A browser with a new profile. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });

/** The studio and a browser, for the tests of a file. */
export interface Bench {
  readonly studio: RunningStudio;
  readonly browser: Browser;
  readonly page: Page;
  /** What the local Intercom of the studio holds. */
  readonly intercom: LocalIntercom;
  /** Opens an address of the studio. */
  open(path?: string): Promise<void>;
}

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
};

/** A studio with new sample data and a new page for each test; no test leaves an error behind. */
export const useStudio = (options: Partial<StudioOptions> = {}): Bench => {
  let studio: RunningStudio;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    studio = await startStudio({ page: PAGE, ...options });
    context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    errors = errorsOf(page);
    await page.goto(studio.url);
  });
  afterEach(async () => {
    await context.close();
    await studio.stop();
    expect(errors).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    get studio() {
      return studio;
    },
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
    get intercom() {
      if (!studio.intercom) throw new Error("The studio works on a real workspace.");
      return studio.intercom;
    },
    open: async (address = "/") => {
      await page.goto(studio.origin + address);
    },
  };
};
