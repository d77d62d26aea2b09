import type { Locator } from "playwright-core";
import { seeded } from "../../intercom";
import { catalog } from "../server/catalog";
import { useStudio } from "./browser";

const bench = useStudio();

const withInputs = (path: string, inputs: object) =>
  `${path}?inputs=${encodeURIComponent(JSON.stringify(inputs))}`;

const press = (name: string) =>
  bench.page.getByRole("button", { name, exact: true }).first().click();

const expectText = async (place: Locator, text: string) =>
  expect(await place.innerText()).toContain(text);

const run = async () => {
  await press("Run");
  await bench.page.getByText(/^(Succeeded|Failed|Stopped) in /).waitFor();
};

it("a read shows its result, its requests and what was sent", async () => {
  const { page, open } = bench;
  await open(withInputs("/actions/getContact", { id: seeded.contact.id }));
  await run();
  await page.getByText('"wash@example.com"').first().waitFor();
  await page.getByRole("tab", { name: "Requests (1)" }).click();
  await page.getByRole("button", { name: /GET \/contacts\// }).click();
  const details = page.getByRole("region", { name: "Request" });
  await details.getByText("authorization: [hidden]").waitFor();
  await page.getByRole("tab", { name: "Copy" }).click();
  await page
    .getByText(`npm run action -- getContact id=${seeded.contact.id}`, { exact: true })
    .waitFor();
  await page.getByText("stableKey: get-contact").waitFor();
  await page.getByText(/components\.intercom\.getContact\(\{/).waitFor();
});

it("a write changes what the local Intercom holds", async () => {
  const { page, open, intercom } = bench;
  await open("/actions/updateContact");
  await page.getByRole("combobox", { name: /^ID/ }).first().fill(seeded.contact.id);
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Wash");
  await page.getByRole("button", { name: "Add row to Custom Attributes" }).click();
  const attributes = page.getByRole("group", { name: "Custom Attributes" });
  await attributes.getByRole("textbox").nth(0).fill("paid_subscriber");
  await attributes.getByRole("textbox").nth(1).fill("true");
  await run();
  const contact = intercom.workspace.contacts.get(seeded.contact.id);
  expect(contact).toMatchObject({ name: "Wash", custom_attributes: { paid_subscriber: true } });
});

it("an error is shown as a flow reads it, and what is required is asked for before", async () => {
  const { page, open, intercom } = bench;
  await open("/actions/getContact");
  await press("Run");
  await page.getByText(/^Required and blank: /).waitFor();
  expect(intercom.traffic).toHaveLength(0);
  await open(withInputs("/actions/getContact", { id: "5ba682d23d7cf92bef87bfff" }));
  await run();
  await page.getByText(/^Failed in /).waitFor();
  await page.getByText("status: 404").waitFor();
});

it("a picker follows what another input says, and takes what is typed", async () => {
  const { page, open } = bench;
  await open("/data-sources/selectArticleVersion");
  await page.getByRole("combobox", { name: /^Article ID/ }).click();
  await page.getByRole("option").first().click();
  await run();
  await page.getByText(/^Succeeded in /).waitFor();
  await open("/actions/updateTicketTypeAttribute");
  await page.getByRole("combobox", { name: /^Ticket Type Attribute ID/ }).click();
  await page.getByText(/^Choose .* first, or type a value\.$/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: /^Ticket Type ID/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("combobox", { name: /^Ticket Type Attribute ID/ }).click();
  await page.getByRole("option").first().waitFor();
  expect(await page.getByText(/^Choose .* first/).count()).toBe(0);
});

it("the ticket form is filled in as it is at configuration, and makes a ticket", async () => {
  const { page, open, intercom } = bench;
  const before = intercom.workspace.tickets.size;
  await open(
    withInputs("/actions/createTicket", {
      ticketTypeId: seeded.ticketType.id,
      contactIds: [seeded.contact.id],
      contacts: [{ key: "id", value: seeded.contact.id }],
      contactId: seeded.contact.id,
    }),
  );
  await press("Fill in from a form");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Title" }).fill("Printer on fire");
  await dialog.getByRole("button", { name: "Take over" }).click();
  await page.getByText('"Printer on fire"').first().waitFor();
  await run();
  await page.getByText(/^Succeeded in /).waitFor();
  expect(intercom.workspace.tickets.size).toBe(before + 1);
  await open(withInputs("/data-sources/ticketForm", { ticketTypeId: seeded.ticketType.id }));
  await run();
  await press("Form");
  await page.getByRole("textbox", { name: "Title" }).fill("Drawn");
  await page.getByText('"Drawn"').waitFor();
});

it("a field map is filled in as it is at configuration, and maps the records of an action", async () => {
  const { page, open } = bench;
  await open(
    withInputs("/actions/mapContactFields", {
      records: '[{"E-Mail":"jane@example.com","Level":"Pro","Fax":"none"}]',
    }),
  );
  await press("Fill in from a form");
  const dialog = page.getByRole("dialog");
  const fields = dialog.getByRole("combobox", { name: /^Fields to Map/ });
  for (const name of ["E-Mail", "Level", "Fax"]) {
    await fields.fill(name);
    await page.keyboard.press("Enter");
  }
  await dialog.getByRole("combobox", { name: "Level" }).click();
  await page.getByRole("option", { name: "Contact: paid_subscriber" }).click();
  await dialog.getByRole("button", { name: "Take over" }).click();
  await run();
  await page.getByText(/^Succeeded in /).waitFor();
  await press("JSON");
  const result = page.getByRole("textbox", { name: "Result as JSON" });
  await expectText(result, '"email": "jane@example.com"');
  await expectText(result, '"key": "paid_subscriber"');
  await expectText(result, '"Fax"');
});

it("structured rows reach the search", async () => {
  const { page, open, intercom } = bench;
  await open("/actions/searchContacts");
  await page.getByRole("button", { name: "Add row to Conditions" }).click();
  const rows = page.getByRole("group", { name: "Conditions" });
  await rows.getByRole("combobox", { name: /^Field/ }).fill("email");
  await page.keyboard.press("Escape");
  await rows.getByRole("combobox", { name: /^Operator/ }).click();
  await page.getByRole("option", { name: "equals", exact: true }).click();
  await rows.getByRole("textbox", { name: /^Value/ }).fill(seeded.contact.email);
  await run();
  await page.getByText(/^Succeeded in /).waitFor();
  const search = intercom.traffic.find(({ path }) => path === "/contacts/search");
  expect(JSON.stringify(search?.json)).toContain(seeded.contact.email);
});

it("what is no JSON is marked where it is wrong", async () => {
  const { page, open } = bench;
  await open(withInputs("/actions/createTicket", { ticketAttributes: "{\n  Title: 1\n}" }));
  await page.locator(".cm-lint-marker-error").first().waitFor();
});

it("a large result is folded, its progress shown, and the page stays quick", async () => {
  const { page, open, intercom } = bench;
  intercom.settings.virtualContacts = 100_000;
  await open(withInputs("/actions/listContacts", { fetchAll: true, maxRecords: "100000" }));
  await press("Run");
  await page.getByText(/^Running for .*, \d\d+ requests so far/).waitFor();
  await page.getByText(/^The result is large/).waitFor({ timeout: 50_000 });
  const startedAt = Date.now();
  await page.getByRole("tab", { name: /^Requests \(\d{3}\)/ }).click();
  await page.getByRole("list", { name: "Requests" }).waitFor();
  expect(Date.now() - startedAt).toBeLessThan(2000);
  expect(
    await page.getByRole("list", { name: "Requests" }).getByRole("listitem").count(),
  ).toBeLessThan(40);
});

it("a run is stopped in the middle, and the next one works", async () => {
  const { page, open, intercom } = bench;
  intercom.settings.latencyMs = 3000;
  await open(withInputs("/actions/getContact", { id: seeded.contact.id }));
  await press("Run");
  await page.getByText(/^Running for .*, 1 requests so far/).waitFor();
  await press("Stop");
  await page.getByText(/^Stopped in /).waitFor();
  intercom.settings.latencyMs = 0;
  await press("Run");
  await page.getByText(/^Succeeded in /).waitFor();
});

it("every part has a page that draws all of its inputs", async () => {
  const { page, open } = bench;
  const paths = { action: "actions", trigger: "triggers", dataSource: "data-sources" };
  await open("/");
  await page.getByLabel("Search").waitFor();
  const { parts } = catalog();
  const undrawn: string[] = [];
  for (const { kind, key, label, inputs } of parts) {
    await page.evaluate((address) => {
      window.history.pushState(null, "", address);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, `/${paths[kind]}/${key}`);
    await page.getByRole("heading", { level: 1, name: label, exact: true }).waitFor();
    const text = await page.getByRole("region", { name: "Inputs" }).innerText();
    const missing = inputs.filter((input) => input.shown !== false && !text.includes(input.label));
    if (missing.length > 0) undrawn.push(`${key}: ${missing.map((input) => input.label)}`);
  }
  expect(undrawn).toEqual([]);
}, 120_000);

it("an address leads to a part, its inputs and what is shown of it, and back", async () => {
  const { page, open } = bench;
  await open(`${withInputs("/actions/getContact", { id: seeded.contact.id })}&view=copy`);
  await page.getByText(`npm run action -- getContact id=${seeded.contact.id}`).waitFor();
  await page.getByRole("tab", { name: "Example" }).click();
  await page.waitForURL(/view=example/);
  await page.getByRole("link", { name: "Local Intercom" }).click();
  await page.getByRole("heading", { name: "Local Intercom" }).waitFor();
  await page.evaluate(() => window.history.back());
  await page.getByRole("heading", { name: "Get Contact", exact: true }).waitFor();
  await open("/actions/nobodyKnows");
  await page.getByText('There is no action "nobodyKnows".').waitFor();
});
