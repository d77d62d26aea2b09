import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { simulatedPauses } from "../support/pauses";
import { itSends } from "../support/requests";

const local = useIntercom();
const pauses = simulatedPauses(local);

const { id: jobIdentifier } = seeded.reportingExport;
const ATTRIBUTES = ["standard.conversation_id", "timestamp.conversation_started_at"];
const WANTED = {
  datasetId: "conversation",
  attributeIds: ATTRIBUTES,
  startTime: "2026-02-01",
  endTime: "2026-03-02",
};
const BODY = {
  dataset_id: "conversation",
  attribute_ids: ATTRIBUTES,
  start_time: 1_769_904_000,
  end_time: 1_772_495_999,
};

interface Exported {
  outcome: string;
  message: string;
  job_identifier: string;
  rows: Record<string, string>[];
  files: { name: string; data: Buffer; contentType: string }[];
}

const queries = () => local.intercom.traffic.map(({ url }) => url);

itSends(local, [
  ["listReportingDatasets", {}, "GET /export/reporting_data/get_datasets", undefined],
  ["createReportingExport", WANTED, "POST /export/reporting_data/enqueue", BODY],
  [
    "createReportingExport",
    { ...WANTED, startTime: "1769904000", endTime: "2026-03-02T12:00:00Z" },
    "POST /export/reporting_data/enqueue",
    { ...BODY, end_time: 1_772_452_800 },
  ],
  ["getReportingExport", { jobIdentifier }, "GET /export/reporting_data/job1", undefined],
]);

describe("List Reporting Datasets", () => {
  it("returns datasets with the qualified IDs of their attributes", async () => {
    const { data } = await local.run<{ data: { id: string; attributes: object[] }[] }>(
      "listReportingDatasets",
    );
    expect(data.map(({ id }) => id)).toEqual(["conversation", "admin_status_change"]);
    expect(data[0]?.attributes).toContainEqual({
      id: "Brand",
      qualified_id: "people.Brand",
      name: "Brand",
    });
  });
});

describe("Attributes", () => {
  const sent = async (attributeIds: string[]) => {
    await local.run("createReportingExport", { ...WANTED, attributeIds });
    return (local.lastRequest().json as typeof BODY).attribute_ids;
  };
  const refused = async (attributeIds: string[]) => {
    const { message } = await local.fail("createReportingExport", { ...WANTED, attributeIds });
    expect(local.requests().filter((each) => each.startsWith("POST "))).toEqual([]);
    return message;
  };

  it("go out as they are when they are qualified, whatever their prefix", async () => {
    const ids = ["people.Brand", "teammate.currently_assigned_teammate_id", "conversation.R&D"];
    expect(await sent(ids)).toEqual(ids);
    expect(local.requests()).toEqual(["POST /export/reporting_data/enqueue"]);
  });

  it("can be given by their names, which are looked up", async () => {
    expect(await sent(["conversation started AT", "R&D", "standard.state"])).toEqual([
      "timestamp.conversation_started_at",
      "conversation.R&D",
      "standard.state",
    ]);
    expect(local.requests()).toEqual([
      "GET /export/reporting_data/get_datasets",
      "POST /export/reporting_data/enqueue",
    ]);
  });

  it.each([
    [
      ["conversation_id"],
      'Attributes: "conversation_id" is an ID without its prefix, which Intercom refuses: write standard.conversation_id.',
    ],
    [
      ["Brand"],
      'Attributes: "Brand" is the name of several: write people.Brand or conversation.Brand.',
    ],
    [
      ["Conversation IDs"],
      'Attributes: the dataset has no "Conversation IDs". The nearest is "Conversation ID".',
    ],
    [[], "Attributes: at least one is needed."],
  ])(
    "are refused before a job is begun when it is not clear what they are: %j",
    async (given, message) => {
      expect(await refused(given)).toBe(message);
    },
  );

  it("are refused together with a dataset that does not exist", async () => {
    const inputs = { ...WANTED, datasetId: "conversations", attributeIds: ["State"] };
    const { message } = await local.fail("createReportingExport", inputs);
    expect(message).toBe(
      'Dataset ID: there is no dataset "conversations". The nearest is "conversation".',
    );
  });

  it("that look right and are not are explained when Intercom refuses them", async () => {
    const inputs = { ...WANTED, attributeIds: ["standard.shoe_size"] };
    const error = await local.fail("createReportingExport", inputs);
    expect(error).toMatchObject({ status: 400, code: "bad_request" });
    expect(error.message).toContain("attribute_ids invalid for conversation dataset");
    expect(error.message).toContain(
      "Attributes: each must be a qualified ID of this dataset, such as standard.conversation_id, as Select Reporting Attributes offers them.",
    );
  });
});

describe("Create Reporting Export", () => {
  it("names the pickers for an unknown dataset", async () => {
    const { message } = await local.fail("createReportingExport", {
      ...WANTED,
      datasetId: "imaginary",
    });
    expect(message).toContain('"imaginary is not a valid dataset_id"');
    expect(message).toContain(
      "Dataset ID: Select Reporting Dataset and List Reporting Datasets have the IDs.",
    );
  });

  it.each([
    ["as Intercom says it", undefined],
    ["in other words", "Request is invalid"],
  ])("says how long data is kept for a start before that, %s", async (_how, message) => {
    if (message) local.intercom.faults.add({ status: 400, code: "bad_request", message });
    const inputs = { ...WANTED, startTime: "2020-01-01" };
    const error = await local.fail("createReportingExport", inputs);
    expect(error.message).toContain(
      "Start Time must lie within the time for which Intercom keeps reporting data: 2 years, or 3 with extended retention.",
    );
  });

  it("says nothing of that for another refusal", async () => {
    const fault = { status: 400, code: "bad_request", message: "Request is invalid" };
    local.intercom.faults.add(fault);
    const { message } = await local.fail("createReportingExport", WANTED);
    expect(message).not.toContain("Start Time");
  });

  it("refuses a period that ends before it begins", async () => {
    const inputs = { ...WANTED, endTime: "2026-01-31" };
    const { message } = await local.fail("createReportingExport", inputs);
    expect(message).toBe(
      "End Time: 2026-01-31T23:59:59Z lies before Start Time, 2026-02-01T00:00:00Z.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("is told at once what to do when five exports run", async () => {
    local.intercom.settings.exports.seconds = 3600;
    for (let job = 0; job < 5; job += 1) await local.run("createReportingExport", WANTED);
    const error = await local.fail("createReportingExport", WANTED);
    expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
    expect(error.message).toContain(
      "A workspace has up to five exports of reporting data at a time, of all apps together: wait until one of them is done, which Wait for Reporting Export does with its Export Job ID.",
    );
    expect(local.requests()).toHaveLength(6);
    expect(pauses).toEqual([]);
  });
});

describe("Export Reporting Data", () => {
  it("starts, waits, downloads and returns rows without the prefixes", async () => {
    local.intercom.settings.exports.seconds = 5;
    const result = await local.run<Exported>("exportReportingData", WANTED);
    const { outcome, message, rows, files, job_identifier: id } = result;
    expect({ outcome, message, files }).toEqual({
      outcome: "done",
      message: "3 rows of 1 file.",
      files: [],
    });
    expect(rows[0]).toEqual({
      conversation_id: seeded.conversation.id,
      conversation_started_at: "2026-02-27 04:30:00",
    });
    expect(local.requests()).toEqual([
      "POST /export/reporting_data/enqueue",
      ...Array(3).fill(`GET /export/reporting_data/${id}`),
      `GET /download/reporting_data/${id}`,
    ]);
  });

  it("keeps prefixes where two columns would have the same name without them", async () => {
    const attributeIds = ["people.Brand", "conversation.Brand", "standard.state"];
    const { rows } = await local.run<Exported>("exportReportingData", { ...WANTED, attributeIds });
    expect(rows[0]).toEqual({
      "people.Brand": "Blue Sun",
      "conversation.Brand": "Fruity Oaty Bars",
      state: "open",
    });
  });

  it.each(["csv", "gzip", "zip", "tgz"] as const)("reads a file that comes as %s", async (file) => {
    local.intercom.settings.exports.reportingFile = file;
    const { rows } = await local.run<Exported>("exportReportingData", WANTED);
    expect(rows).toHaveLength(3);
    const inputs = { ...WANTED, returnAs: "files" };
    const { rows: none, files } = await local.run<Exported>("exportReportingData", inputs);
    expect(none).toEqual([]);
    expect(files).toHaveLength(1);
    expect(files[0]?.data.toString()).toMatch(/^standard\.conversation_id,timestamp\./);
  });

  it("returns the ID of an export that is still running", async () => {
    local.intercom.settings.exports.seconds = 3600;
    const result = await local.run<Exported>("exportReportingData", { ...WANTED, maxWait: "1" });
    expect(result).toMatchObject({ outcome: "not_done", status: "pending", rows: [], files: [] });
    expect(result.message).toBe(
      "Intercom still works on the export after 1 minute. Wait for Reporting Export goes on with it by its Export Job ID.",
    );
    local.intercom.clock.advance(3_600_000);
    const inputs = { jobIdentifier: result.job_identifier };
    const later = await local.run<Exported>("waitForReportingExport", inputs);
    expect(later).toMatchObject({ outcome: "done", job_identifier: result.job_identifier });
    expect(local.requests().filter((each) => each.startsWith("POST "))).toHaveLength(1);
  });

  it.each(["failed", "timeout"] as const)("ends when the job has failed (%s)", async (ends) => {
    local.intercom.settings.exports.ends = ends;
    const { message } = await local.fail("exportReportingData", WANTED);
    expect(message).toMatch(/\bjob\d+\b/);
    expect(local.requests().length).toBeLessThan(6);
  });

  it("reads the status once more when a finished job has no address yet", async () => {
    local.intercom.settings.exports.answersWithoutUrl = 1;
    expect(await local.run("exportReportingData", WANTED)).toMatchObject({ outcome: "done" });
    expect(pauses).toEqual([3000]);
  });

  it("makes the address itself when there is none the second time either", async () => {
    local.intercom.settings.exports.answersWithoutUrl = 99;
    const { job_identifier: id } = await local.run<Exported>("exportReportingData", WANTED);
    expect(queries().slice(1)).toEqual([
      `/export/reporting_data/${id}`,
      `/export/reporting_data/${id}`,
      `/download/reporting_data/${id}`,
    ]);
  });
});

describe("the address of the file", () => {
  const answered = (url: string) => {
    const body = { job_identifier: jobIdentifier, status: "complete", download_url: url };
    local.intercom.faults.add({
      path: `/export/reporting_data/${jobIdentifier}`,
      status: 200,
      body,
    });
  };
  const downloaded = async () => {
    await local.run("waitForReportingExport", { jobIdentifier });
    return queries().at(-1);
  };

  it("is used when it lies on the connection's own host", async () => {
    answered(`${local.intercom.url}/download/reporting_data/job1?part=1`);
    expect(await downloaded()).toBe("/download/reporting_data/job1?part=1");
  });

  it.each([
    "https://api.intercom.io/download/reporting_data/job1",
    "https://files.example.com/job1?signature=abc",
    "http://127.0.0.1:1/download/reporting_data/job1",
    "not an address",
    "//files.example.com/job1",
  ])("is not used when it does not: %s", async (url) => {
    answered(url);
    expect(await downloaded()).toBe("/download/reporting_data/job1");
  });
});

describe("app_id", () => {
  beforeEach(() => {
    local.intercom.settings.exports.needsAppId = true;
  });

  it("follows at a second try where Intercom asks for it", async () => {
    const inputs = { jobIdentifier };
    expect(await local.run("getReportingExport", inputs)).toMatchObject({ status: "complete" });
    expect(queries()).toEqual([
      "/export/reporting_data/job1",
      "/me",
      "/export/reporting_data/job1?app_id=ecahpwf5",
    ]);
    expect(await local.run("waitForReportingExport", inputs)).toMatchObject({ outcome: "done" });
    expect(queries().at(-1)).toBe("/download/reporting_data/job1?app_id=ecahpwf5");
  });

  it("changes nothing of a refusal that it does not help against", async () => {
    local.intercom.settings.exports.needsAppId = false;
    const error = await local.fail("getReportingExport", { jobIdentifier: "gone" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain('"Export job not found for identifier: gone"');
    expect(error.message).toContain(
      "No export of reporting data has this Export Job ID: Create Reporting Export and Export Reporting Data return it.",
    );
    expect(queries()).toEqual([
      "/export/reporting_data/gone",
      "/me",
      "/export/reporting_data/gone?app_id=ecahpwf5",
    ]);
  });

  it("is not asked for after another failure", async () => {
    local.intercom.faults.add({ status: 403, code: "forbidden" });
    await local.fail("getReportingExport", { jobIdentifier });
    expect(queries()).toEqual(["/export/reporting_data/job1"]);
  });

  it("is done without when the workspace cannot be asked", async () => {
    local.intercom.faults.add({ path: "/me", status: 400 });
    const error = await local.fail("getReportingExport", { jobIdentifier });
    expect(error.message).toContain("'app_id' is a required parameter");
  });
});

describe("the pickers", () => {
  const choices = (key: string, inputs: object = {}) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs });

  it("offer datasets by name", async () => {
    expect(await choices("selectReportingDataset")).toEqual([
      { key: "conversation", label: "Conversation" },
      { key: "admin_status_change", label: "Teammate status" },
    ]);
  });

  it("offer the attributes of a dataset by name, and choose their qualified IDs", async () => {
    const found = await choices("selectReportingAttributes", { datasetId: "conversation" });
    expect(found).toContainEqual({ key: "people.Brand", label: "Brand (people.Brand)" });
    expect(found).toContainEqual({ key: "conversation.R&D", label: "R&D (conversation.R&D)" });
    expect(found).toHaveLength(7);
  });

  it("say which datasets there are when one is unknown", async () => {
    await expect(choices("selectReportingAttributes", { datasetId: "zzz" })).rejects.toThrow(
      'Dataset ID: there is no dataset "zzz". Known: conversation, admin_status_change.',
    );
  });
});
