import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import { type Deployment, deploy } from "../../../test/examples/support/deployment";
import { historyOf } from "../../../test/support/history";
import { useIntercom } from "../../../test/support/intercom";
import { simulatedPauses } from "../../../test/support/pauses";
import { exportReport } from "../src/flows/exportReport";
import { heldBy, linesIn } from "./warehouse";

const local = useIntercom({ seed: false });
simulatedPauses(local);
const DAY_MS = 86_400_000;
const ID = "standard.conversation_id";
const STATE = "standard.state";

let backend: Backend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

const withReport = (attributes: string[], dataset = "conversation"): Deployment =>
  deploy(
    {
      ...connectionsTo(local.intercom, backend),
      "Report Dataset": dataset,
      "Report Attributes": attributes,
    },
    "acme1234",
  );
const now = () => new Date(local.intercom.clock.now()).toISOString();
const converse = (count: number) => {
  const { create } = historyOf(local.intercom.workspace);
  return Array.from({ length: count }, () => create("conversation"));
};

it("sends the rows of the last 7 days, each known by its values and the day", async () => {
  converse(1);
  local.intercom.clock.advance(8 * DAY_MS);
  const [id] = converse(1);
  expect(await withReport([ID, STATE]).tick(exportReport, now())).toEqual({ rows: 1 });
  const [line] = linesIn(backend);
  expect(line).toEqual({
    key: expect.stringMatching(/^report:conversation:[0-9a-f]{64}:1:2026-03-10$/),
    type: "report",
    workspace: "acme1234",
    record: {
      dataset: "conversation",
      day: "2026-03-10",
      row: { conversation_id: id, state: "open" },
    },
  });
});

it("holds each row once a day, through repeated runs and a backend that fails", async () => {
  converse(1001);
  const instance = withReport([ID]);
  const startedAt = now();
  // The first run fails at its second batch, the second one with its first.
  backend.mishaps.push("lost answer", "down");
  await instance.tick(exportReport, startedAt);
  expect(linesIn(backend).length).toBeGreaterThan(1001);
  await instance.tick(exportReport, startedAt);
  expect(heldBy(backend).size).toBe(1001);

  local.intercom.clock.advance(DAY_MS);
  await instance.tick(exportReport, now());
  expect(heldBy(backend).size).toBe(2002);
});

it("keeps rows apart that are equal, and sends a row again that changed", async () => {
  const [, changed = ""] = converse(3);
  const instance = withReport([STATE]);
  const startedAt = now();
  await instance.tick(exportReport, startedAt);
  expect(heldBy(backend).size).toBe(3);
  historyOf(local.intercom.workspace).update("conversation", changed, { state: "closed" });
  await instance.tick(exportReport, startedAt);
  expect([...heldBy(backend).values()].map(({ record }) => record.row)).toEqual([
    { state: "open" },
    { state: "open" },
    { state: "open" },
    { state: "closed" },
  ]);
});

it("asks for nothing without a dataset", async () => {
  expect(await withReport([], "").tick(exportReport, now())).toEqual({ rows: 0 });
  expect(local.requests()).toEqual([]);
});

it("sends nothing where there is nothing to export", async () => {
  local.intercom.settings.exports.ends = "no_data";
  expect(await withReport([ID]).tick(exportReport, now())).toEqual({ rows: 0 });
  expect(backend.arrived).toEqual([]);
});

it("fails with the reason when Intercom takes too long", async () => {
  local.intercom.settings.exports.seconds = 3600;
  await expect(withReport([ID]).tick(exportReport, now())).rejects.toThrow(
    "Intercom still works on the export after 10 minutes.",
  );
  expect(backend.arrived).toEqual([]);
});
