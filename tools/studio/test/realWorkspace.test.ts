import type { Browser, Page } from "playwright-core";
import { type LocalIntercom, seeded, startIntercom } from "../../intercom";
import { type RunningStudio, startStudio } from "../server/studio";
import { launch, PAGE } from "./browser";

/** What a real workspace's token could look like. */
const TOKEN = "dG9rOmEtcmVhbC10b2tlbi1vZi1zb21lYm9keQ==";

let real: LocalIntercom;
let studio: RunningStudio;
let browser: Browser;
let page: Page;
/** Everything that the page was sent, or wrote into its console. */
let seen: string[];

beforeAll(async () => {
  real = await startIntercom({ seed: true });
  real.tokens.clear();
  real.tokens.set(TOKEN, { state: "ok", permissions: "all" });
  studio = await startStudio({ page: PAGE, real: { token: TOKEN, baseUrl: real.url } });
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(20_000);
  seen = [];
  page.on("console", (message) => seen.push(message.text()));
  page.on("request", (request) => seen.push(request.url(), JSON.stringify(request.headers())));
  page.on("response", async (response) => {
    seen.push(JSON.stringify(response.headers()));
    seen.push(await response.text().catch(() => ""));
  });
  await page.goto(studio.url);
});

afterAll(async () => {
  await browser.close();
  await studio.stop();
  await real.stop();
});

const openWith = (path: string, inputs: object) =>
  page.goto(`${studio.origin}${path}?inputs=${encodeURIComponent(JSON.stringify(inputs))}`);

const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();

it("says whose workspace it is, on every page", async () => {
  await page.getByText("Real workspace: Blue Sun Support (ecahpwf5).").waitFor();
  expect(await page.getByRole("link", { name: "Local Intercom" }).count()).toBe(0);
});

it("asks once before each run that writes, and does nothing when the answer is no", async () => {
  await openWith("/actions/updateContact", { id: seeded.contact.id, name: "Asked" });
  await press("Run");
  const question = page.getByRole("dialog");
  await question.getByText('"Update Contact" writes in Blue Sun Support (ecahpwf5).').waitFor();
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "hidden" });
  expect(real.workspace.contacts.get(seeded.contact.id)?.name).not.toBe("Asked");
  await press("Run");
  await question.getByRole("button", { name: "Write" }).click();
  await page.getByText(/^Succeeded in /).waitFor();
  expect(real.workspace.contacts.get(seeded.contact.id)?.name).toBe("Asked");
  await press("Run");
  await question.waitFor();
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "hidden" });
});

it("does not ask before a read or a preview", async () => {
  await openWith("/actions/updateContact", { id: seeded.contact.id, name: "Seen Before" });
  await press("Preview");
  await page.getByText(/^Preview in /).waitFor();
  await openWith("/actions/getContact", { id: seeded.contact.id });
  await press("Run");
  await page.getByText(/^Succeeded in /).waitFor();
  expect(real.workspace.contacts.get(seeded.contact.id)?.name).toBe("Asked");
});

it("a confirmation is good for one run with the inputs that were asked about", async () => {
  const post = (body: object) =>
    fetch(`${studio.origin}/api/runs`, {
      method: "POST",
      headers: { "x-studio-key": studio.key, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const order = {
    kind: "action",
    key: "updateContact",
    mode: "run",
    inputs: { id: seeded.contact.id, name: "Once" },
  };
  const { confirmation } = await (await post(order)).json();
  const other = { ...order, inputs: { ...order.inputs, name: "Another" }, confirmation };
  expect((await post(other)).status).toBe(409);
  const begun = await post({ ...order, confirmation });
  expect(begun.status).toBe(200);
  const { id } = await begun.json();
  // The events end with the run.
  const headers = { "x-studio-key": studio.key };
  await (await fetch(`${studio.origin}/api/runs/${id}/events`, { headers })).text();
  expect(real.workspace.contacts.get(seeded.contact.id)?.name).toBe("Once");
  expect((await post({ ...order, confirmation })).status).toBe(409);
});

it("the token reaches neither page nor console, address, log or error", async () => {
  // An answer, an error and a log that all repeat the token.
  real.faults.add({ status: 418, message: `Not ${TOKEN} again`, body: undefined });
  await openWith("/actions/getContact", { id: seeded.contact.id });
  await page.getByLabel("Debug log").click();
  await press("Run");
  await page.getByText(/^Failed in /).waitFor();
  await page.getByRole("tab", { name: /^Requests/ }).click();
  await page
    .getByRole("button", { name: /GET \/contacts/ })
    .first()
    .click();
  await page.getByRole("region", { name: "Request" }).getByText("[hidden]").first().waitFor();
  await openWith("/actions/updateContact", { id: seeded.contact.id, name: TOKEN });
  await page.getByRole("textbox", { name: "Name", exact: true }).waitFor();
  // What somebody types is theirs; only what the studio sends counts.
  const sent = seen.filter((text) => !text.includes("inputs=") && !text.includes('"name":'));
  expect(sent.length).toBeGreaterThan(50);
  expect(sent.filter((text) => text.includes(TOKEN))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(TOKEN);
});
