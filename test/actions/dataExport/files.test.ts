import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import timers from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { simulatedPauses } from "../../support/pauses";

const local = useIntercom();
const pauses = simulatedPauses(local);

interface File {
  name: string;
  rows?: Record<string, string>[];
  data?: Buffer;
  contentType?: string;
}

interface Exported {
  outcome: string;
  message: string;
  job_identifier: string;
  files: File[];
}

const CSV = 'receipt_id,title\n7001,"News, ""extra"""\n7002,"two\nlines"\n';
const ROWS = [
  { receipt_id: "7001", title: 'News, "extra"' },
  { receipt_id: "7002", title: "two\nlines" },
];

/** Waits for a job whose file this is. */
const read = (content: Buffer | (() => Readable), inputs: Record<string, unknown> = {}) => {
  local.intercom.workspace.addExportJob({ id: "job", kind: "content", content });
  return local.run<Exported>("waitForDataExport", { jobIdentifier: "job", ...inputs });
};

const fail = (content: Buffer | (() => Readable), inputs: Record<string, unknown> = {}) => {
  local.intercom.workspace.addExportJob({ id: "job", kind: "content", content });
  return local.fail("waitForDataExport", { jobIdentifier: "job", ...inputs });
};

const zip = (files: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, strToU8(t)]))));

const downloads = () => local.requests().filter((each) => each.includes("/download/"));

describe("the file of an export", () => {
  it.each([
    ["a zip archive, whatever Content-Encoding says", zip({ "receipts.csv": CSV }), "receipts.csv"],
    ["gzip", gzipSync(CSV), "job.csv"],
    ["CSV", Buffer.from(CSV), "job.csv"],
    ["CSV with a byte order mark", Buffer.from(`\ufeff${CSV}`), "job.csv"],
    [
      "a gzip file in a zip archive",
      Buffer.from(zipSync({ "receipts.csv.gz": gzipSync(CSV) })),
      "receipts.csv",
    ],
  ])("is read as rows out of %s", async (_what, content, name) => {
    const { outcome, files } = await read(content);
    expect({ outcome, files }).toEqual({ outcome: "done", files: [{ name, rows: ROWS }] });
  });

  it("is asked for as bytes, from the connection's own host", async () => {
    await read(Buffer.from(CSV));
    const { headers, url } = local.intercom.traffic.at(-1) ?? {};
    expect(url).toBe("/download/content/data/job");
    expect(headers?.accept).toBe("application/octet-stream");
    expect(headers?.["accept-encoding"]).toBe("identity");
  });

  it("may have no rows, and no file", async () => {
    expect(await read(Buffer.from("a,b\n"))).toMatchObject({ files: [{ rows: [] }] });
    expect(await read(Buffer.from(""))).toMatchObject({ files: [{ rows: [] }] });
    expect(await read(zip({}))).toMatchObject({ outcome: "done", message: "0 rows of 0 files." });
  });

  it("keeps every column, whatever its name", async () => {
    const header = '__proto__,constructor,Brand,Brand,"Brand (2)",\n';
    const { files } = await read(Buffer.from(`${header}a,b,c,d,e,f\n`));
    expect(Object.entries(files[0]?.rows?.[0] ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["Brand", "c"],
      ["Brand (2)", "d"],
      ["Brand (2) (2)", "e"],
      ["", "f"],
    ]);
  });

  it("is unpacked into CSV files when these are wanted", async () => {
    const { files } = await read(zip({ "receipts.csv": CSV, "opens.csv": "a\n1\n" }), {
      returnAs: "CSV files",
    });
    expect(files).toEqual([
      { name: "receipts.csv", data: Buffer.from(CSV), contentType: "text/csv" },
      { name: "opens.csv", data: Buffer.from("a\n1\n"), contentType: "text/csv" },
    ]);
  });

  it.each([
    ["zip", zip({ "receipts.csv": CSV }), "application/zip"],
    ["csv.gz", gzipSync(CSV), "application/gzip"],
    ["csv", Buffer.from(CSV), "text/csv"],
  ])("is returned as it arrives when that is wanted (%s)", async (extension, data, contentType) => {
    const { files } = await read(data, { returnAs: "archive" });
    expect(files).toEqual([{ name: `job.${extension}`, data, contentType }]);
  });

  it("can be given to Raw Request as it is", async () => {
    const { files } = await read(zip({ "receipts.csv": CSV }), { returnAs: "archive" });
    const form = { fileData: [{ key: "upload", value: files[0] }] };
    await local.run("rawRequest", { method: "POST", url: "/x", ...form }).catch(() => undefined);
    const body = local.intercom.traffic.at(-1)?.body.toString("latin1");
    expect(body).toContain("application/zip");
    expect(body).toContain(zip({ "receipts.csv": CSV }).toString("latin1"));
  });
});

describe("Statistics", () => {
  const archive = zip({
    "receipts_20260302_093000.csv": CSV,
    "first_opens_20260302_093000.csv": "a\n1\n",
    "clicks_20260302_093000.csv": "a\n1\n2\n",
  });

  it.each([
    [["receipts"], ["receipts_20260302_093000.csv"]],
    [
      ["First Opens", "clicks_"],
      ["first_opens_20260302_093000.csv", "clicks_20260302_093000.csv"],
    ],
    [["replies"], []],
    [["_"], []],
  ])("chooses the files to return: %j", async (statistics, names) => {
    const { files } = await read(archive, { statistics });
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  it("says which files there were besides", async () => {
    const { message } = await read(archive, { statistics: ["opens"] });
    expect(message).toBe(
      "1 row of 1 file. Not named by Statistics: receipts_20260302_093000.csv, clicks_20260302_093000.csv.",
    );
  });
});

describe("Max Result Size", () => {
  const line = `${"x".repeat(999)}\n`;
  const text = (megabytes: number) => `head\n${line.repeat(megabytes * 1000)}`;

  it.each(["rows", "files", "archive"])("is a limit for %s", async (returnAs) => {
    const inputs = { returnAs, maxResultSize: "2" };
    expect(await read(Buffer.from(text(1)), inputs)).toMatchObject({ outcome: "done" });
    const result = await read(Buffer.from(text(3)), inputs);
    expect(result).toMatchObject({ outcome: "too_large", job_identifier: "job", files: [] });
    expect(result.message).toBe(
      "Nothing is returned: it would be more than 2 MB, which is the Max Result Size. Raise it, export a shorter period, or return less of this export by Wait for Data Export with its Export Job ID.",
    );
  });

  it("is 50 MB when left blank", async () => {
    expect(await read(Buffer.from(text(49)), { returnAs: "files" })).toMatchObject({
      outcome: "done",
    });
    expect(await read(Buffer.from(text(51)), { returnAs: "files" })).toMatchObject({
      outcome: "too_large",
    });
  });

  it("counts all files together, and those only that are returned", async () => {
    const archive = zip({ "one.csv": text(1), "two.csv": text(1), "three.csv": text(1) });
    const inputs = { returnAs: "files", maxResultSize: "2" };
    expect(await read(archive, inputs)).toMatchObject({ outcome: "too_large" });
    const two = await read(archive, { ...inputs, statistics: ["three"] });
    expect(two.files.map(({ data }) => data?.length)).toEqual([text(1).length]);
  });

  it("ends the download where it is reached", async () => {
    let sent = 0;
    const endless = () =>
      Readable.from(
        (async function* () {
          yield "head\n";
          for (;;) {
            sent += line.length;
            yield line;
          }
        })(),
      );
    expect(await read(endless, { maxResultSize: "1" })).toMatchObject({ outcome: "too_large" });
    expect(sent).toBeLessThan(20_000_000);
  });

  it("keeps larger files apart that are put together in one place", async () => {
    const [one, two] = [`a\n${"1\n".repeat(3_000_000)}`, `b\n${"2\n".repeat(2_500_000)}`];
    const { files } = await read(zip({ "one.csv": one, "small.csv": "c\n3\n", "two.csv": two }), {
      returnAs: "files",
    });
    expect(files.map(({ data }) => data?.equals(Buffer.from(one)))).toEqual([true, false, false]);
    expect(files[1]?.data?.toString()).toBe("c\n3\n");
    expect(files[2]?.data?.equals(Buffer.from(two))).toBe(true);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    [
      "a row that is too long",
      "a,b\n1,2,3\n",
      "job.csv: line 2 has another number of fields than the first one",
    ],
    ["a quote that is never closed", 'a,b\n1,"2\n', "job.csv: the quotes of line 2 do not fit"],
    ["a quote in the middle", 'a,b\n1,x"2"\n', "job.csv: the quotes of line 2 do not fit"],
    [
      "a page",
      "<!DOCTYPE html><html></html>",
      'it is no CSV file: it begins "<!DOCTYPE html><html></html>"',
    ],
    [
      "an object",
      '{"status":"pending"}',
      'it is no CSV file: it begins "{\\"status\\":\\"pending\\"}"',
    ],
    ["other bytes", "\u0000\u0001\u0002", "it is neither a zip or gzip archive nor a CSV file"],
  ])("is reported with its place: %s", async (_what, content, reason) => {
    const error = await fail(Buffer.from(content));
    expect(error).toMatchObject({ name: "ExportError", jobIdentifier: "job" });
    expect(error.message).toBe(
      `The export job cannot be read: ${reason}. Another choice of Return As returns it as it is.`,
    );
    expect(downloads()).toHaveLength(1);
  });

  it("is returned as it is when nothing of it has to be understood", async () => {
    const content = Buffer.from('a,b\n1,"2\n');
    expect(await read(content, { returnAs: "files" })).toMatchObject({
      files: [{ data: content }],
    });
  });

  it("is damaged when its checksum does not fit", async () => {
    const archive = zip({ "receipts.csv": CSV });
    // Of the checksum in the header of the file.
    archive[14] = (archive[14] ?? 0) ^ 1;
    const { message } = await fail(archive);
    expect(message).toContain(
      'The export job cannot be read: its file "receipts.csv" is damaged, and cannot be unpacked.',
    );
  });
});

describe("a download", () => {
  const whole = zip({ "receipts.csv": CSV });

  /** Half of a file; then the connection breaks off. */
  const broken = () =>
    Readable.from(
      (async function* () {
        yield whole.subarray(0, 60);
        throw new Error("gone");
      })(),
    );

  it("is begun again when it breaks off", async () => {
    let times = 0;
    const content = () => {
      times += 1;
      return times < 3 ? broken() : Readable.from([whole]);
    };
    const { files } = await read(content);
    expect(files).toEqual([{ name: "receipts.csv", rows: ROWS }]);
    expect(pauses).toHaveLength(2);
  });

  it("is begun again when it ends too early without anybody having noticed", async () => {
    let times = 0;
    const content = () => {
      times += 1;
      return Readable.from([times < 3 ? whole.subarray(0, 60) : whole]);
    };
    expect(await read(content)).toMatchObject({ files: [{ rows: ROWS }] });
  });

  it("fails at the third time, as a failure of the network", async () => {
    const error = await fail(broken);
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.message).toMatch(/^Intercom could not be reached for Wait for Data Export: /);
    expect(downloads()).toHaveLength(3);
  });

  it("names a file that stays too short", async () => {
    const { message } = await fail(() => Readable.from([whole.subarray(0, 60)]));
    expect(message).toContain("The export job cannot be read: it ends too early.");
    expect(downloads()).toHaveLength(3);
  });

  it("says what Intercom refuses, although bytes were asked for", async () => {
    const path = /^\/download/;
    const error = await (async () => {
      local.intercom.faults.add({ path, status: 400, code: "bad_request", message: "No, thanks" });
      return fail(whole);
    })();
    expect(error).toMatchObject({ status: 400, code: "bad_request" });
    expect(error.message).toContain('bad_request, "No, thanks"');
  });

  it("takes an error list for a refusal, whatever its status", async () => {
    const body = { type: "error.list", errors: [{ code: "not_found", message: "Not there" }] };
    local.intercom.faults.add({ path: /^\/download/, status: 200, body });
    const error = await fail(whole);
    expect(error.message).toContain('not_found, "Not there"');
  });

  it("ends in time: the result has the ID to go on with", async () => {
    const slow = () => {
      // The wait took nearly all that a step has.
      void timers.setTimeout(14 * 60_000 - 50);
      return Readable.from(
        (async function* () {
          yield whole.subarray(0, 60);
          await new Promise(() => {});
        })(),
      );
    };
    const result = await read(slow);
    expect(result).toMatchObject({
      outcome: "not_done",
      status: "completed",
      job_identifier: "job",
      files: [],
      message:
        "The time of the step was over before the file was read. Wait for Data Export reads it by its Export Job ID.",
    });
  });

  it("shows neither the token nor the file in the debug log", async () => {
    const logs: string[] = [];
    const inputs = { jobIdentifier: seeded.dataExport.id };
    await local.run("waitForDataExport", inputs, { debug: true, logs });
    const log = logs.join("\n");
    expect(log).toContain("Intercom GET /download/content/data/ubq2rxb1wcg8x1fj: HTTP 200");
    expect(log).toContain("received: a file, read while it arrives");
    expect(log).not.toContain("wash@example.com");
    expect(log).not.toContain(local.intercom.token);
  });

  describe("that is redirected to another host", () => {
    const arrived: IncomingMessage[] = [];
    const elsewhere = createServer((request, response) => {
      arrived.push(request);
      response.setHeader("content-type", "application/zip");
      response.end(whole);
    });
    beforeAll(async () => {
      elsewhere.listen(0, "127.0.0.1");
      await once(elsewhere, "listening");
    });
    afterAll(() => {
      elsewhere.closeAllConnections();
      elsewhere.close();
    });

    it("follows without the token", async () => {
      const { port } = elsewhere.address() as AddressInfo;
      const location = `http://127.0.0.1:${port}/file?signature=abc`;
      local.intercom.faults.add({
        path: /^\/download/,
        status: 302,
        headers: { location },
        body: {},
      });
      expect(await read(whole)).toMatchObject({ files: [{ rows: ROWS }] });
      expect(arrived).toHaveLength(1);
      expect(arrived[0]?.headers).not.toHaveProperty("authorization");
      expect(JSON.stringify(arrived[0]?.rawHeaders)).not.toContain(local.intercom.token);
    });
  });
});
