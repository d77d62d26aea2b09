import { text } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { seeded } from "../../tools/intercom";
import { component } from "../../tools/platform/runner";
import { action, call, ended, startScript } from "../support/command";
import { useIntercom } from "../support/intercom";

const TOKEN = "dG9rOnNlY3JldF9vZl9hX3JlYWxfd29ya3NwYWNl";

const local = useIntercom();

/** The local Intercom of the test in the place of a real workspace. */
const real = () => {
  local.intercom.tokens.set(TOKEN, { state: "ok", permissions: "all" });
  return { INTERCOM_ACCESS_TOKEN: TOKEN, INTERCOM_BASE_URL: local.intercom.url };
};

const get = [`id=${seeded.contact.id}`];

describe("npm run action", () => {
  it("lists all parts by resource, one line each, uncut in a pipe", async () => {
    const { status, stdout } = await action([]);
    expect(status).toBe(0);
    const groups = stdout.split("\n\n");
    expect(groups[0]).toMatch(/^Triggers\n/);
    expect(groups.at(-1)).toMatch(/^Data sources\n/);
    expect(groups.find((group) => group.includes("  createTag "))).toMatch(/^Tags\n/);
    const lines = stdout.split("\n").map((line) => line.trim().replace(/ {2,}/g, "  "));
    for (const { key, display } of [
      ...Object.values(component.actions),
      ...Object.values(component.triggers),
      ...Object.values(component.dataSources),
    ]) {
      expect(lines).toContain(`${key}  ${display.label}  ${display.description}`);
    }
  });

  it("runs an action on a local workspace and says so beside the result", async () => {
    const { status, stdout, stderr } = await action(["getContact", ...get]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^Using a local Intercom with sample data, for this call only/),
    });
    expect(JSON.parse(stdout)).toMatchObject({ email: seeded.contact.email });
  });

  it.each(["getContact", "Get Contact", "GETCONTACT"])("takes %s for the action", async (name) => {
    const { stdout } = await call([name, ...get], real());
    expect(JSON.parse(stdout)).toMatchObject({ email: seeded.contact.email });
  });

  it.each([
    [["frobnicate"], 'There is no action, trigger or data source "frobnicate".'],
    [["xq"], 'There is no action, trigger or data source "xq".'],
    [["getInvoice", "id=1"], 'There is no action, trigger or data source "getInvoice".'],
    [
      ["getContcat", "id=1"],
      'There is no action, trigger or data source "getContcat": the nearest is "getContact".',
    ],
    [
      ["craete", "contact"],
      'There is no action, trigger or data source "craete contact": the nearest is "createContact".',
    ],
    [["getContact", "12"], "Each argument after the key is input=value or input=@file."],
    [["contact", "--out", "x"], "--out needs the key of what is to run."],
    [["getContact", "--state", "x"], "--state is for triggers: getContact keeps nothing."],
    [["getContact", "--preview"], "--preview is for actions that write: getContact has none."],
    [["getContact", "--out", "no/such/file"], "--out: there is no folder no/such."],
    [["getContact", "--out", "."], "--out: . is a folder."],
  ])("refuses %j before anything runs", async (args, sentence) => {
    expect(await call(args, real())).toMatchObject({
      status: 1,
      stdout: "",
      stderr: `${sentence}\n`,
    });
    expect(local.requests()).toEqual([]);
  });

  it("reports a mistake in the component's own sentence", async () => {
    const { status, stdout, stderr } = await call(["getContact"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/\nID is required and was left blank\.\n$/);
  });

  it("names the branch of an action beside the result", async () => {
    const updates = ["updateBy=email", `value=${seeded.contact.email}`, "name=Wash"];
    const { stdout, stderr } = await call(["updateUser", ...updates], real());
    expect(stderr).toMatch(/\nBranch: Success\n$/);
    expect(JSON.parse(stdout)).not.toHaveProperty("branch");
  });

  it("ends quietly when nobody reads on", async () => {
    const child = startScript("action", []);
    child.stdout.destroy();
    const [status, stderr] = await Promise.all([ended(child), text(child.stderr)]);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("EPIPE")]);
  });

  it("shows in a preview what the builder shows, without a request", async () => {
    const inputs = ["role=user", "email=ada@example.com", "--preview"];
    const { stdout, stderr } = await call(["createContact", ...inputs], real());
    expect(JSON.parse(stdout)).toMatchObject({ type: "contact", email: "ada@example.com" });
    expect([stderr, local.requests()]).toEqual(["", []]);
  });

  it("writes a binary result into a pipe as it is", async () => {
    const url = `url=/download/content/data/${seeded.dataExport.id}`;
    const { bytes } = await action(["rawRequest", "method=GET", url, "responseType=binary"]);
    expect(Object.keys(unzipSync(bytes))).toContain("receipts.csv");
  });
});

describe("npm run action with a token in the environment", () => {
  it("uses that workspace and shows the debug log without the token", async () => {
    const url = `url=/contacts?marker=${TOKEN}`;
    const settings = { ...real(), INTERCOM_DEBUG: "1" };
    const { status, stdout, stderr } = await call(["rawRequest", "method=GET", url], settings);
    expect(status).toBe(0);
    expect(local.intercom.traffic.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(stderr).toMatch(/^Using the workspace of INTERCOM_ACCESS_TOKEN/);
    expect(stderr).toMatch(/Intercom GET \/contacts\?marker=\[token\].*: HTTP 200/);
    expect(stdout + stderr).not.toContain(TOKEN);
  });

  it("shows each request without the token", async () => {
    const settings = real();
    local.intercom.faults.add({ path: "/contacts", status: 503 });
    const inputs = ["method=GET", `url=/contacts?per_page=1&marker=${TOKEN}%3D`, "maxRetries=1"];
    const { stderr } = await action(["rawRequest", ...inputs, "--requests"], settings);
    expect(stderr.split("\n").slice(1)).toEqual([
      expect.stringMatching(/^GET \/contacts\?per_page=1&marker=\[token\] 503, \d+ ms$/),
      expect.stringMatching(/^GET \/contacts\?per_page=1&marker=\[token\] 200, \d+ ms, attempt 2$/),
      "",
    ]);
  });

  it("fails in one sentence without the token when Intercom refuses it", async () => {
    const settings = real();
    local.intercom.tokens.delete(TOKEN);
    const { status, stdout, stderr } = await call(["identifyAdmin"], settings);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("Intercom does not accept the access token of this connection");
    expect(stderr).not.toContain(TOKEN);
  });
});

describe("npm run action --json", () => {
  it.each([
    [
      ["getContact", "id=5ba682d23d7cf92bef87bfff"],
      { status: 404, code: "not_found", requestId: expect.any(String), retryable: false },
    ],
    // The connection in this error is left out.
    [["identifyAdmin"], {}],
    [["getContact", "--verbose"], {}],
  ])("reports the error of %j as one object", async (args, properties) => {
    const settings = real();
    if (args[0] === "identifyAdmin") local.intercom.tokens.clear();
    const { status, stdout, stderr } = await call([...args, "--json"], settings);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(JSON.parse(stderr)).toEqual({ message: expect.any(String), ...properties });
  });
});
