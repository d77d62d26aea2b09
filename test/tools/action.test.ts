import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { inputValues, readCommand } from "../../tools/cli/command";
import { seeded } from "../../tools/intercom";
import { component } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const ROOT = path.resolve(__dirname, "../..");
const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
const TOKEN = "dG9rOnNlY3JldF9vZl9hX3JlYWxfd29ya3NwYWNl";

const files = mkdtempSync(path.join(tmpdir(), "action-"));
afterAll(() => rmSync(files, { recursive: true }));

interface Outcome {
  status: unknown;
  stdout: string;
  stderr: string;
}

/** Runs the command in a process of its own, with no other settings than the given ones. */
const command = (args: string[], settings: Record<string, string> = {}): Promise<Outcome> => {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("INTERCOM_"));
  const env = { ...Object.fromEntries(kept), ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [TSX, "tools/cli/action.ts", ...args],
      { cwd: ROOT, env },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, stdout, stderr }),
    );
  });
};

describe("npm run action", () => {
  it("lists everything that can be run", async () => {
    const { status, stdout } = await command([]);
    expect(status).toBe(0);
    for (const { key, display } of [
      ...Object.values(component.actions),
      ...Object.values(component.dataSources),
    ]) {
      expect(stdout).toMatch(new RegExp(`^${key} +${display.label}$`, "m"));
    }
  });

  it("shows the inputs of an action", async () => {
    const { status, stdout } = await command(["createContact", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Create Contact \(createContact\)$/m);
    expect(stdout).toMatch(/^role +Role +yes +user +user, lead +Role of the contact\./m);
    expect(stdout).not.toContain("connection");
  });

  it("runs an action on a local workspace and says so", async () => {
    const { status, stdout, stderr } = await command(["getContact", `id=${seeded.contact.id}`]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^Using a local/),
    });
    expect(JSON.parse(stdout)).toMatchObject({ email: seeded.contact.email });
  });

  it("saves binary data in a file", async () => {
    const out = path.join(files, "export.zip");
    const url = `/download/content/data/${seeded.dataExport.id}`;
    const inputs = ["method=GET", `url=${url}`, "responseType=binary"];
    const { status, stdout } = await command(["rawRequest", ...inputs, "--out", out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain("receipts.csv");
  });

  it("tells a mistake in the component's own sentence", async () => {
    const { status, stdout, stderr } = await command(["getContact"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/\nID is required and was left blank\.\n$/);
  });
});

describe("npm run action with a token in the environment", () => {
  const local = useIntercom();
  const settings = () => ({
    INTERCOM_ACCESS_TOKEN: TOKEN,
    INTERCOM_BASE_URL: local.intercom.url,
    INTERCOM_DEBUG: "1",
  });

  it("uses that workspace and shows the debug log without the token", async () => {
    local.intercom.tokens.set(TOKEN, { state: "ok", permissions: "all" });
    const url = `url=/contacts?marker=${TOKEN}`;
    const outcome = await command(["rawRequest", "method=GET", url], settings());
    expect(outcome.status).toBe(0);
    expect(local.intercom.traffic.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(outcome.stderr).toMatch(/^Using the workspace of INTERCOM_ACCESS_TOKEN/);
    expect(outcome.stderr).toMatch(/Intercom GET \/contacts\?marker=\[token\].*: HTTP 200/);
    expect(outcome.stdout + outcome.stderr).not.toContain(TOKEN);
  });

  it("fails in one sentence without the token when Intercom refuses it", async () => {
    const { status, stdout, stderr } = await command(["identifyAdmin"], settings());
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("Intercom does not accept the access token of this connection");
    expect(stderr).not.toContain(TOKEN);
  });
});

describe("the command line", () => {
  const inputsOf = (key: string) => component.actions[key]?.inputs ?? [];

  it.each([
    [[`accessToken=${TOKEN}`]],
    [["getContact", `--token=${TOKEN}`]],
    [["getContact", "--token", TOKEN]],
    [["getContact", "--access-token", TOKEN]],
    [["getContact", `ACCESS_TOKEN=${TOKEN}`]],
    [["getContact", `connection={"accessToken":"${TOKEN}"}`]],
  ])("refuses a token: %j", (args) => {
    expect(() => readCommand(args)).toThrow(/^The access token is never an argument/);
    expect(() => readCommand(args)).not.toThrow(TOKEN);
  });

  it.each([
    [["getContact", "--verbose"], "There is no option --verbose, only --help and --out FILE."],
    [["getContact", "--out"], "--out needs the name of a file."],
    [["getContact", "12"], "Each argument after the action is input=value or input=@file."],
  ])("refuses %j", (args, sentence) => {
    expect(() => readCommand(args)).toThrow(sentence);
  });

  it("keeps every = of a value after the first", () => {
    expect(readCommand(["rawRequest", "url=/tags?a=1"]).given).toEqual([["url", "/tags?a=1"]]);
  });

  it("names the input that is nearest to an unknown one", () => {
    expect(() => inputValues(inputsOf("updateContact"), [["clearfield", "x"]])).toThrow(
      'There is no input "clearfield": the nearest is "clearFields".',
    );
  });

  it("reads files, lists and JSON", () => {
    const file = path.join(files, "name.txt");
    writeFileSync(file, "Zoë");
    const read = (key: string, given: [string, string][]) => inputValues(inputsOf(key), given);
    expect(read("updateContact", [["name", `@${file}`]])).toEqual({ name: "Zoë" });
    expect(read("updateContact", [["clearFields", "phone,name"]])).toEqual({
      clearFields: ["phone", "name"],
    });
    expect(read("updateContact", [["clearFields", '["phone"]']])).toEqual({
      clearFields: ["phone"],
    });
    expect(() => read("updateContact", [["name", "@missing.txt"]])).toThrow(
      "name: the file missing.txt cannot be read.",
    );
    expect(() =>
      read("updateContact", [
        ["name", "a"],
        ["name", "b"],
      ]),
    ).toThrow("name is given twice.");
  });
});
