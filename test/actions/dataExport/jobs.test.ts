import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: jobIdentifier } = seeded.dataExport;
const PERIOD = { createdAtAfter: "2026-02-01", createdAtBefore: "2026-02-28" };
const SECONDS = { created_at_after: 1_769_904_000, created_at_before: 1_772_323_199 };

itSends(local, [
  ["createDataExport", PERIOD, "POST /export/content/data", SECONDS],
  [
    "createDataExport",
    { createdAtAfter: "1769904000", createdAtBefore: "2026-02-28T12:00:00Z" },
    "POST /export/content/data",
    { created_at_after: 1_769_904_000, created_at_before: 1_772_280_000 },
  ],
  ["getDataExport", { jobIdentifier }, `GET /export/content/data/${jobIdentifier}`, undefined],
  ["cancelDataExport", { jobIdentifier }, `POST /export/cancel/${jobIdentifier}`, undefined],
]);

describe("Create Data Export", () => {
  it("returns the job, which has just begun", async () => {
    expect(await local.run("createDataExport", PERIOD)).toEqual({
      job_identifier: expect.stringMatching(/^al9w983lwu88w1\d+$/),
      status: "pending",
      download_url: "",
      download_expires_at: "",
    });
  });

  it("includes the last day whole, and refuses a period that ends before it begins", async () => {
    const { message } = await local.fail("createDataExport", {
      createdAtAfter: "2026-02-02",
      createdAtBefore: "2026-02-01",
    });
    expect(message).toBe(
      "Sent To: 2026-02-01T23:59:59Z lies before Sent From, 2026-02-02T00:00:00Z.",
    );
    expect(local.requests()).toEqual([]);
    await local.run("createDataExport", {
      createdAtAfter: "2026-02-01",
      createdAtBefore: "2026-02-01",
    });
    expect(local.lastRequest().json).toEqual({
      created_at_after: 1_769_904_000,
      created_at_before: 1_769_990_399,
    });
  });

  it("is told what to do when another export runs, at once", async () => {
    local.intercom.settings.exports.seconds = 3600;
    await local.run("createDataExport", PERIOD);
    const error = await local.fail("createDataExport", PERIOD);
    expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
    expect(error.message).toContain('"Exceeded rate limit of 1 pending message data export jobs"');
    expect(error.message).toContain(
      "A workspace exports message data once at a time, whichever app asks for it: wait for the export that runs, or end it by Cancel Data Export with its Export Job ID.",
    );
    expect(local.requests()).toEqual(["POST /export/content/data", "POST /export/content/data"]);
  });

  it("is not begun twice when the answer is lost", async () => {
    local.intercom.faults.add({ path: "/export/content/data", drop: "after" });
    const { message } = await local.fail("createDataExport", PERIOD);
    expect(message).toContain("it was not repeated, since that could do it twice");
    expect(local.requests()).toEqual(["POST /export/content/data"]);
  });

  it("is a failure when the answer has no ID, without which nobody could go on", async () => {
    const body = { status: "pending", job_identifier: "" };
    local.intercom.faults.add({ status: 200, body });
    const { message } = await local.fail("createDataExport", PERIOD);
    expect(message).toContain("an object without what is due");
  });

  it("knows the ID under both spellings", async () => {
    local.intercom.settings.exports.idField = "job_identfier";
    const job = await local.run("createDataExport", PERIOD);
    expect(job.job_identifier).toMatch(/^al9w983lwu88w1/);
    expect(job.job_identfier).toBe(job.job_identifier);
    const inputs = { jobIdentifier: job.job_identifier };
    expect(await local.run("getDataExport", inputs)).toMatchObject({
      job_identifier: job.job_identifier,
      status: "completed",
    });
  });
});

describe("Get Data Export", () => {
  withoutPauses();

  it("returns a finished job with the address of its file", async () => {
    expect(await local.run("getDataExport", { jobIdentifier })).toEqual({
      job_identifier: jobIdentifier,
      status: "completed",
      download_url: `${local.intercom.url}/download/content/data/${jobIdentifier}`,
      download_expires_at: "1772616600",
    });
  });

  it("asks a few times only when Intercom answers 504, as for a job that failed", async () => {
    local.intercom.settings.exports.ends = "timeout";
    const { job_identifier: id } = await local.run("createDataExport", PERIOD);
    const error = await local.fail("getDataExport", { jobIdentifier: id });
    expect(error).toMatchObject({ status: 504 });
    expect(error.message).toContain(
      "So Intercom answers for an export that failed, such as one of more than 12 hours: start another one, for a shorter period.",
    );
    expect(local.requests().slice(1)).toHaveLength(3);
  });
});

describe("Cancel Data Export", () => {
  it("makes room for another export", async () => {
    local.intercom.settings.exports.seconds = 3600;
    const { job_identifier: id } = await local.run("createDataExport", PERIOD);
    expect(await local.run("cancelDataExport", { jobIdentifier: id })).toMatchObject({
      job_identifier: id,
      status: "canceled",
    });
    expect(await local.run("createDataExport", PERIOD)).toMatchObject({ status: "pending" });
  });
});

it.each(["getDataExport", "cancelDataExport", "waitForDataExport"])(
  "%s says of an unknown job where the ID is found",
  async (key) => {
    const error = await local.fail(key, { jobIdentifier: "gone" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No export of message data has this Export Job ID: Create Data Export and Export Message Data return it, and Intercom keeps the result for 2 days.",
    );
  },
);
