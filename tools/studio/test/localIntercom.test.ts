import { seeded } from "../../intercom";
import { useStudio } from "./browser";

const bench = useStudio();

const press = (name: string) =>
  bench.page.getByRole("button", { name, exact: true }).first().click();

const set = async (label: string, value: string) => {
  await bench.page.getByLabel(label).fill(value);
  await bench.page.keyboard.press("Enter");
};

const until = async (what: () => boolean) => {
  for (let tries = 0; !what() && tries < 50; tries += 1) await bench.page.waitForTimeout(100);
  expect(what()).toBe(true);
};

/** Gives the record that is open other fields. */
const change = async (fields: object) => {
  const { page } = bench;
  await page.getByRole("textbox", { name: "Record as JSON" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(JSON.stringify(fields));
  await press("Save");
};

it("a record is changed by hand", async () => {
  const { page, open, intercom } = bench;
  await open("/intercom?table=contacts");
  await page.getByLabel("Filter").fill(seeded.contact.email);
  await press(`Open ${seeded.contact.id}`);
  await change({ name: "Hand Made" });
  await page.getByRole("cell", { name: "Hand Made" }).waitFor();
  expect(intercom.workspace.contacts.get(seeded.contact.id)?.name).toBe("Hand Made");
  await press("Seed again");
  await until(() => intercom.workspace.contacts.get(seeded.contact.id)?.name === "Hoban Washburn");
});

it("what has no ID of its own is a table too, and changed by its place", async () => {
  const { page, open, intercom } = bench;
  const { events, activityLogs } = intercom.workspace;
  await open("/intercom?table=activityLogs");
  const logs = page.getByRole("table", { name: "Records of activityLogs" });
  await logs
    .getByRole("button", { name: /^Open / })
    .nth(activityLogs.length - 1)
    .waitFor();
  await open("/intercom?table=events");
  await press("Open 2");
  await change({ event_name: "hand-made" });
  await page.getByRole("cell", { name: "hand-made" }).waitFor();
  expect(events.map(({ event_name }) => event_name === "hand-made")).toEqual(
    events.map((_, index) => index === 1),
  );
});

it("the clock, the quota, latency and search delay are changed", async () => {
  const { open, intercom } = bench;
  await open("/intercom");
  const before = intercom.clock.now();
  await press("+1 day");
  await until(() => intercom.clock.now() - before >= 86_400_000);
  await set("Quota", "3");
  await set("Latency in ms", "50");
  await set("Delay of search in s", "120");
  await until(() => intercom.settings.indexDelaySeconds === 120);
  expect(intercom.settings).toMatchObject({ quota: 3, latencyMs: 50 });
  await press("Seed again");
  await until(() => intercom.settings.quota > 3);
});

it("faults happen to the next requests of a run, and can be taken back", async () => {
  const { page, open, intercom } = bench;
  await open("/intercom");
  await page.getByRole("combobox", { name: /^Fault/ }).click();
  await page.getByRole("option", { name: /503/ }).click();
  await press("Break the next requests");
  await page.getByText("Still to happen: 1.").waitFor();
  await press("Mend");
  await page.getByText("Nothing is broken.").waitFor();
  await press("Break the next requests");
  await page.getByText("Still to happen: 1.").waitFor();
  await open(`/actions/getContact?inputs={"id":"${seeded.contact.id}"}&view=requests`);
  await press("Run");
  await page.getByText(/^Succeeded in /).waitFor();
  expect(intercom.traffic.map(({ status }) => status)).toEqual([503, 200]);
  await page.getByText(/attempt 2/).waitFor();
});
