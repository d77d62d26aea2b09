import { useStudio } from "./browser";

const bench = useStudio();

const press = (name: string) =>
  bench.page.getByRole("button", { name, exact: true }).first().click();

/** Chooses an entry of a list. */
const choose = async (label: RegExp, option: string | RegExp) => {
  const { page } = bench;
  await page.getByRole("combobox", { name: label }).first().click();
  await page.getByRole("option", { name: option }).first().click();
};

const topicRow = async (branch: string, topic: RegExp) => {
  const { page } = bench;
  await page.getByRole("button", { name: "Add row to Topics" }).click();
  const rows = page.getByRole("group", { name: "Topics" });
  await rows.getByRole("textbox").first().fill(branch);
  await rows.getByRole("combobox").first().click();
  await page.getByRole("option", { name: topic }).first().click();
};

it("a notification is taken when it is signed, refused when forged, and known when repeated", async () => {
  const { page, open } = bench;
  await open("/triggers/contactWebhook");
  await topicRow("Tagged", /User Tagged/);
  await page.getByRole("combobox", { name: "Topic", exact: true }).fill("User Tagged");
  await page.getByRole("option", { name: /contact\.user\.tag\.created/ }).click();
  await page.getByText('"contact_tag"').first().waitFor();

  await press("Send notification");
  await page.getByText("Branch: Tagged").waitFor();
  await page.getByText("Answered 200 ok").waitFor();
  await page.getByText('"intercomNotifications"').waitFor();

  await press("Send notification");
  await page.getByText("Answered 200 duplicate").waitFor();
  await page.getByText("Branch: No Event").nth(1).waitFor();

  await choose(/^Signature/, /forged/);
  await press("Send notification");
  await page.getByText(/Answered 401/).waitFor();

  await choose(/^Signature/, "Not signed");
  await press("Send notification");
  await page.getByText(/Answered 401/).waitFor();
});

it("a deployment asks whose workspace it is, and other examples are signed their own way", async () => {
  const { page, open, intercom } = bench;
  await open("/triggers/webhook");
  await press("Deploy");
  await page.getByText(/^Succeeded in /).waitFor();
  expect(intercom.traffic.map(({ path }) => path)).toContain("/me");
  await open("/triggers/appUninstalled");
  await press("Send notification");
  await page.getByText("Branch: App Uninstalled").nth(1).waitFor();
  await open("/triggers/finAgentWebhook");
  await press("Send notification");
  await page.getByText("Branch: Fin Replied").nth(1).waitFor();
});

it("a poll returns what changed, and forgets it when its state is changed", async () => {
  const { page, open, intercom } = bench;
  await open("/triggers/pollChangesTrigger");
  await press("Poll now");
  await page.getByText(/^Succeeded in /).waitFor();
  intercom.clock.advance(60_000);
  intercom.workspace.addContact({ email: "river@example.com", role: "user" });
  intercom.clock.advance(60_000);
  await press("Poll now");
  await page.getByText('"river@example.com"').waitFor();
  await press("Forget everything");
  await page.getByText('"instanceState": {},').waitFor();
});

it("a sync goes on page by page with what is kept between pages", async () => {
  const { page, open, intercom } = bench;
  intercom.settings.largestPage = 5;
  await open("/triggers/syncContacts");
  await press("Next page of the initial sync");
  await page.getByText(/^Succeeded in /).waitFor();
  const state = page.getByRole("region", { name: "State of the flow" });
  await state.getByText('"paginationState": {').waitFor();
  for (let pages = 1; pages < 6; pages += 1) {
    if (await state.getByText('"paginationState": null').isVisible()) break;
    await press("Next page of the initial sync");
    await page.getByText(/^Succeeded in /).waitFor();
    await page.waitForTimeout(300);
  }
  await state.getByText('"paginationState": null').waitFor();
});
