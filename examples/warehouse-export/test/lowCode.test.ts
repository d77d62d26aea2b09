import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { changesOf, hashOf, ndjsonOf, rowsOf } from "../src/lines";

interface Step {
  name: string;
  inputs?: { code?: { value: string } };
  branches?: { steps: Step[] }[];
  steps?: Step[];
}

type Run = (context: object, results: object) => Promise<{ data: unknown }>;

const { flows }: { flows: { steps: Step[] }[] } = parse(
  readFileSync(path.join(__dirname, "../low-code.yml"), "utf8"),
);

const within = (steps: Step[]): Step[] =>
  steps.flatMap((step) => [
    step,
    ...within((step.branches ?? []).flatMap((branch) => branch.steps)),
    ...within(step.steps ?? []),
  ]);

/** The function of a code step. */
const codeOf = (name: string): Run => {
  const step = within(flows.flatMap(({ steps }) => steps)).find((each) => each.name === name);
  const module: { exports?: Run } = {};
  new Function("module", "require", step?.inputs?.code?.value ?? "")(module, require);
  if (!module.exports) throw new Error(`There is no code step "${name}".`);
  return module.exports;
};

const customer = { id: "customer", name: "Acme", externalId: "acme1234" };
const STRANGER = { ...customer, externalId: "" };
const CONFIG_VARS = { "Report Dataset": "conversation" };
const records = [
  { id: "1", updated_at: 1_772_443_860 },
  { id: "2", updated_at: 1_772_443_861 },
];
const delivered = { results: { body: { data: records } } };
const rows = Array.from({ length: 501 }, (_row, index) => ({
  state: index === 0 ? "open" : "closed",
}));
const report = { outcome: "done", message: "", rows };
const event = { topic: "contact.deleted", created_at: 1, item: { id: "1" } };
const linesOfReport = rowsOf("conversation", "2026-03-02", rows);

/** Code steps that build lines, what they are given, and what the code-native flows make of it. */
const STEPS: [step: string, results: object, body: unknown][] = [
  [
    "Contact Lines",
    { changedContacts: delivered },
    ndjsonOf("contact", customer, changesOf(records)),
  ],
  [
    "Company Lines",
    { changedCompanies: delivered },
    ndjsonOf("company", customer, changesOf(records)),
  ],
  [
    "Conversation Lines",
    { changedConversations: delivered },
    ndjsonOf("conversation", customer, changesOf(records)),
  ],
  ["Ticket Lines", { changedTickets: delivered }, ndjsonOf("ticket", customer, changesOf(records))],
  [
    "Report Lines",
    {
      reportPeriod: { results: { day: "2026-03-02" } },
      exportReportingData: { results: report },
    },
    [
      ndjsonOf("report", customer, linesOfReport.slice(0, 500)),
      ndjsonOf("report", customer, linesOfReport.slice(500)),
    ],
  ],
  [
    "Event Line",
    { intercomWebhook: { results: { body: { data: { ...event, notification_id: "notif_1" } } } } },
    ndjsonOf("event", customer, [{ key: "notif_1", record: event }]),
  ],
  [
    "Event Line",
    { intercomWebhook: { results: { body: { data: { ...event, notification_id: null } } } } },
    ndjsonOf("event", customer, [{ key: hashOf(event), record: event }]),
  ],
];

describe.each(STEPS)("the low-code step %s", (name, results, body) => {
  it("builds the same lines as the code-native flow", async () => {
    expect(await codeOf(name)({ customer, configVars: CONFIG_VARS }, results)).toEqual({
      data: body,
    });
  });

  it("refuses a customer without External ID", async () => {
    await expect(
      codeOf(name)({ customer: STRANGER, configVars: CONFIG_VARS }, results),
    ).rejects.toThrow("External ID of Acme: enter the ID of its Intercom workspace.");
  });
});

it("exports the same period", async () => {
  const schedule = { results: { startedAt: "2026-03-08T04:00:00.000Z" } };
  expect(await codeOf("Report Period")({}, { schedule })).toEqual({
    data: {
      startTime: "2026-03-01T04:00:00.000Z",
      endTime: "2026-03-08T04:00:00.000Z",
      day: "2026-03-08",
    },
  });
});

it("fails with the reason when a report is not done", async () => {
  const exportReportingData = { results: { ...report, outcome: "not_done", message: "Not yet." } };
  const results = { reportPeriod: { results: { day: "2026-03-02" } }, exportReportingData };
  await expect(
    codeOf("Report Lines")({ customer, configVars: CONFIG_VARS }, results),
  ).rejects.toThrow("Not yet.");
});
