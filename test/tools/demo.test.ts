import { readCustomers } from "../../tools/demo/csv";
import { eventDifferences, runEventsIn } from "../../tools/demo/eventsIn";
import { runJob } from "../../tools/demo/job";
import { createMeter, type Usage } from "../../tools/demo/meter";
import { reconcile } from "../../tools/demo/reconcile";
import type { JobResult } from "../../tools/demo/records";
import { openWorkspace } from "../../tools/demo/workspace";
import type { LocalIntercom } from "../../tools/intercom";

const rows = readCustomers().slice(0, 60);
let intercom: LocalIntercom;
let result: JobResult;
let usages: Usage[];

beforeAll(async () => {
  intercom = await openWorkspace();
  const meter = createMeter(intercom);
  result = await runJob(meter, rows, () => {});
  usages = meter.usages();
});

afterAll(() => intercom.stop());

const differencesNow = () => reconcile(rows, result, intercom.workspace).differences;

test("the workspace comes out as the file asks, bad moments or not", () => {
  expect(differencesNow()).toEqual([]);
  expect(intercom.faults.pending).toBe(0);
  expect(usages.reduce((sum, { retries }) => sum + retries, 0)).toBe(4);
  expect(result.refusals.length).toBeGreaterThan(0);
  expect(result.asides.map(({ code }) => code)).toEqual(["not_found", "several_matches"]);
});

test("every kind of row and request is among them", () => {
  expect(usages.map(({ label }) => label)).toEqual(
    expect.arrayContaining([
      "Update Company",
      "Create Contact",
      "Update Contact",
      "Create or Update User",
      "Update User",
      "Create Ticket",
      "Attach Company to Contact",
      "Attach Tag to Contact",
      "Add Tag Based on Email",
      "Add Tag Based on User ID",
      "Detach Company from Contact",
      "Delete Contact",
      "Unarchive Contact",
    ]),
  );
});

test("a phone number lost in Intercom is noticed", () => {
  const contact = intercom.workspace.activeContacts().find(({ phone }) => phone !== null);
  if (!contact) throw new Error("No customer has a phone number.");
  const { email, phone } = contact;
  contact.phone = null;
  expect(differencesNow()).toEqual([
    `In Intercom: customer ${email}: phone is null, should be "${phone}"`,
  ]);
  contact.phone = phone;
});

test("a customer entered twice is noticed", () => {
  const [contact] = intercom.workspace.activeContacts();
  const twin = intercom.workspace.addContact({ email: contact?.email });
  expect(differencesNow()).toEqual([
    `In Intercom: customer ${contact?.email} (duplicate) should not be there`,
  ]);
  intercom.workspace.contacts.delete(twin.id);
});

test("a row that should have been set aside is noticed", () => {
  const { differences } = reconcile(rows, { ...result, asides: [] }, intercom.workspace);
  expect(differences).toEqual([
    expect.stringMatching(/^Line \d+ was set aside for nothing, should be for not_found$/),
    expect.stringMatching(/^Line \d+ was set aside for nothing, should be for several_matches$/),
  ]);
});

test("what happens afterwards comes in by webhook, poll and sync", async () => {
  const events = await runEventsIn(intercom);
  expect(eventDifferences(events)).toEqual([]);
  expect(events.sync.pages).toBe(1);
  expect(eventDifferences({ ...events, poll: { created: [], updated: [] } })).toHaveLength(2);
});
