import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { simulatedPauses } from "../../support/pauses";

const local = useIntercom();
const pauses = simulatedPauses(local);

const PERIOD = { createdAtAfter: "2026-02-01", createdAtBefore: "2026-02-28" };
const { id: seededId } = seeded.dataExport;

interface Exported {
  outcome: string;
  message: string;
  status: string;
  job_identifier: string;
  files: { name: string; rows?: object[] }[];
}

const statusReads = () =>
  local.requests().filter((request) => request.startsWith("GET /export/content/data/"));
const begun = () => local.requests().filter((request) => request.startsWith("POST "));

describe("Export Message Data", () => {
  it("starts, waits, downloads and returns rows in one step", async () => {
    local.intercom.settings.exports.seconds = 20;
    const result = await local.run<Exported>("exportMessageData", PERIOD);
    expect(result).toMatchObject({ outcome: "done", status: "completed" });
    expect(result.message).toBe("6 rows of 3 files.");
    const { job_identifier: id } = result;
    expect(local.requests()).toEqual([
      "POST /export/content/data",
      ...Array(5).fill(`GET /export/content/data/${id}`),
      `GET /download/content/data/${id}`,
    ]);
  });

  it("asks less and less often, from 3 to 30 seconds, and says so in the log", async () => {
    local.intercom.settings.exports.seconds = 140;
    const logs: string[] = [];
    await local.run("exportMessageData", PERIOD, { logs });
    expect(pauses).toEqual([3000, 4500, 6750, 10_125, 15_187.5, 22_781.25, 30_000, 30_000, 30_000]);
    expect(logs).toHaveLength(pauses.length);
    expect(logs[0]).toMatch(/^info Intercom: the export al9w\w+ is pending, asking again in 3 s$/);
    expect(logs.at(-1)).toMatch(/ is in_progress, asking again in 30 s$/);
  });

  it("does not wait for an export that is done at once", async () => {
    await local.run("exportMessageData", PERIOD);
    expect(pauses).toEqual([]);
    expect(statusReads()).toHaveLength(1);
  });

  it("returns the ID of an export that is still running, after 10 minutes", async () => {
    local.intercom.settings.exports.seconds = 3600;
    const result = await local.run<Exported>("exportMessageData", PERIOD);
    expect(result).toMatchObject({ outcome: "not_done", status: "pending", files: [] });
    expect(result.message).toBe(
      "Intercom still works on the export after 10 minutes. Wait for Data Export goes on with it by its Export Job ID.",
    );
    expect(result.job_identifier).toMatch(/^al9w/);
    expect(pauses.reduce((sum, each) => sum + each, 0)).toBe(600_000);
    expect(begun()).toHaveLength(1);
  });

  it.each([
    ["0", 1],
    ["1", 7],
  ])("waits for %s minutes when told so, and then asks no more", async (maxWait, reads) => {
    local.intercom.settings.exports.seconds = 3600;
    const result = await local.run<Exported>("exportMessageData", { ...PERIOD, maxWait });
    expect(result.outcome).toBe("not_done");
    expect(pauses.reduce((sum, each) => sum + each, 0)).toBe(Number(maxWait) * 60_000);
    expect(statusReads()).toHaveLength(reads);
  });

  it("waits for the usual time when Max Wait was emptied", async () => {
    local.intercom.settings.exports.seconds = 599;
    const inputs = { ...PERIOD, maxWait: "", maxResultSize: "", returnAs: "" };
    expect(await local.run("exportMessageData", inputs)).toMatchObject({ outcome: "done" });
  });

  it("refuses to wait longer than a step can", async () => {
    const { message } = await local.fail("exportMessageData", { ...PERIOD, maxWait: "14" });
    expect(message).toBe('Max Wait: "14" is not a whole number from 0 to 13.');
    expect(local.requests()).toEqual([]);
  });

  it("knows both words for done", async () => {
    local.intercom.settings.exports.done = "complete";
    expect(await local.run("exportMessageData", PERIOD)).toMatchObject({
      outcome: "done",
      status: "complete",
    });
  });

  it("is done without files when there is no data", async () => {
    const period = { createdAtAfter: "2025-02-01", createdAtBefore: "2025-02-28" };
    expect(await local.run("exportMessageData", period)).toMatchObject({
      outcome: "no_data",
      status: "no_data",
      message: "There is no data to export.",
      files: [],
    });
    expect(local.requests().some((request) => request.includes("/download/"))).toBe(false);
  });

  it("fails with the ID of an export that failed", async () => {
    local.intercom.settings.exports.ends = "failed";
    const error = await local.fail("exportMessageData", PERIOD);
    expect(error).toMatchObject({ name: "ExportError", jobIdentifier: expect.any(String) });
    expect(error.message).toBe(
      `The export ${error.jobIdentifier} failed at Intercom. Start another one, for a shorter period where this one took hours.`,
    );
    expect(begun()).toHaveLength(1);
  });

  it("fails after a few answers of 504, by which Intercom may say the same", async () => {
    Object.assign(local.intercom.settings.exports, { ends: "timeout", seconds: 5 });
    const error = await local.fail("exportMessageData", PERIOD);
    expect(error).toMatchObject({ status: 504 });
    expect(error.message).toContain("So Intercom answers for an export that failed");
    // Which job it was must not be lost.
    expect(error.message).toMatch(/Saved: the export job al9w\w+\. Not saved: its result\.$/);
    expect(local.intercom.traffic.filter(({ status }) => status === 504)).toHaveLength(3);
  });

  it("names the job when it is lost sight of", async () => {
    local.intercom.faults.add({ path: /^\/export\/content\/data\/./, status: 403, times: 9 });
    const error = await local.fail("exportMessageData", PERIOD);
    expect(error).toMatchObject({ status: 403 });
    expect(error.message).toMatch(/Saved: the export job al9w\w+\. Not saved: its result\.$/);
  });

  it.each([
    ["a broken connection", { drop: "before" as const }],
    ["an outage", { status: 503, headers: { "retry-after": "61" } }],
    ["a gateway that does not answer", { status: 504 }],
  ])("goes on after %s", async (_what, fault) => {
    local.intercom.settings.exports.seconds = 10;
    const path = /^\/export\/content\/data\/./;
    local.intercom.faults.add({ path, skip: 1, times: 2, ...fault });
    expect(await local.run("exportMessageData", PERIOD)).toMatchObject({ outcome: "done" });
    expect(begun()).toHaveLength(1);
  });

  it("gives up after three outages in a row, each waited out as usual", async () => {
    local.intercom.settings.exports.seconds = 3600;
    const headers = { "retry-after": "61" };
    const path = /^\/export\/content\/data\/./;
    local.intercom.faults.add({ path, skip: 1, times: 99, status: 503, headers });
    const error = await local.fail("exportMessageData", PERIOD);
    expect(error).toMatchObject({ status: 503, retryable: true });
    expect(statusReads()).toHaveLength(4);
  });
});

describe("Wait for Data Export", () => {
  it("goes on with an export of an earlier step, and starts none", async () => {
    local.intercom.settings.exports.seconds = 900;
    const { job_identifier: id } = await local.run<Exported>("exportMessageData", PERIOD);
    const result = await local.run<Exported>("waitForDataExport", { jobIdentifier: id });
    expect(result).toMatchObject({ outcome: "done", job_identifier: id });
    expect(result.files.map(({ name }) => name.replace(/_.*/, ""))).toEqual([
      "receipts",
      "opens",
      "clicks",
    ]);
    expect(begun()).toHaveLength(1);
  });

  it("says that an export was canceled", async () => {
    local.intercom.settings.exports.seconds = 900;
    const { job_identifier: id } = await local.run("createDataExport", PERIOD);
    await local.run("cancelDataExport", { jobIdentifier: id });
    const error = await local.fail("waitForDataExport", { jobIdentifier: id });
    expect(error.message).toBe(`The export ${id} was canceled.`);
  });

  it("fails at once when it cannot read the job at all", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "61" } });
    const error = await local.fail("waitForDataExport", { jobIdentifier: seededId });
    expect(error).toMatchObject({ status: 503, retryable: true });
    expect(pauses).toEqual([]);
  });

  it("finds the file gone after two days", async () => {
    local.intercom.clock.advance(2 * 86_400_000);
    const error = await local.fail("waitForDataExport", { jobIdentifier: seededId });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain("Intercom keeps the result for 2 days");
  });
});
