import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { findIntercom, seeded, startIntercom } from "../../tools/intercom";
import { listen } from "../../tools/platform/http";
import { call, ended, startNpm, startScript } from "../support/command";
import { useOpened } from "../support/opened";

const opened = useOpened();

const portOf = (url: string) => Number(new URL(url).port);

/** Waits for the line that ends what it prints at its start. @returns its lines by then */
const greeting = async (child: ChildProcess): Promise<string[]> => {
  const lines: string[] = [];
  if (!child.stdout) return lines;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === "Ctrl+C ends it.") break;
  }
  return lines;
};

/** Starts `npm run intercom` on a free port. */
const startLocal = async () => {
  const child = startScript("intercom", ["--port", "0"]);
  const end = ended(child);
  const lines = await greeting(child);
  const url = /http:\S+$/.exec(lines[0] ?? "")?.[0] ?? "";
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return end;
  };
  return { url, lines, stop };
};

/** Waits until nobody answers any more. */
const isGone = async (url: string): Promise<boolean> => {
  while (await findIntercom(portOf(url))) await new Promise((resolve) => setTimeout(resolve, 50));
  return true;
};

/** Starts it where it must fail. @returns the exit code and what it says */
const failing = async (args: string[], settings: Record<string, string> = {}) => {
  const child = startScript("intercom", args, settings);
  return Promise.all([ended(child), text(child.stderr)]);
};

const nothing = async () => ({ statusCode: 200, contentType: "text/plain", body: "" });

describe("npm run intercom", () => {
  let local: Awaited<ReturnType<typeof startLocal>>;
  beforeAll(async () => {
    local = await startLocal();
  });
  afterAll(() => local.stop());

  it("keeps what actions change from one call to the next", async () => {
    const settings = { INTERCOM_LOCAL_PORT: String(portOf(local.url)) };
    const update = ["updateContact", `id=${seeded.contact.id}`, "name=Hoban"];
    const { stderr } = await call(update, settings);
    expect(stderr).toBe(`Using the local Intercom of npm run intercom at ${local.url}.\n`);
    const { stdout } = await call(["getContact", `id=${seeded.contact.id}`], settings);
    expect(JSON.parse(stdout)).toMatchObject({ name: "Hoban" });
  });

  it("says how it is called and found", async () => {
    const [, , curl = ""] = local.lines;
    const [, authorization = ""] = /-H "Authorization: (.*?)"/.exec(curl) ?? [];
    const answer = await fetch(curl.split(" ").at(-1) ?? "", { headers: { authorization } });
    expect(await answer.json()).toMatchObject({ type: "admin" });
    expect(local.lines.join("\n")).toContain(`INTERCOM_LOCAL_PORT=${portOf(local.url)}`);
  });

  it("says in one sentence that its port has a local Intercom already", async () => {
    const port = portOf(local.url);
    expect(await failing([], { INTERCOM_LOCAL_PORT: String(port) })).toEqual([
      1,
      `A local Intercom runs on port ${port} already: --port N or INTERCOM_LOCAL_PORT chooses another one.\n`,
    ]);
  });

  it("says in one sentence that its port is taken", async () => {
    const port = portOf((await opened(listen(nothing))).url);
    expect(await failing(["--port", String(port)])).toEqual([
      1,
      `Port ${port} is in use: --port N or INTERCOM_LOCAL_PORT chooses another one.\n`,
    ]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends with %s", async (signal) => {
    const own = await startLocal();
    expect(await own.stop(signal)).toBe(0);
    expect(await findIntercom(portOf(own.url))).toBeUndefined();
  });

  it("ends with npm", async () => {
    const child = startNpm("intercom", ["--port", "0"]);
    const [first = ""] = await greeting(child);
    const [url = ""] = /http:\S+$/.exec(first) ?? [];
    expect(await findIntercom(portOf(url))).toBe(url);
    child.kill("SIGTERM");
    expect(await isGone(url)).toBe(true);
  });

  it.each([
    [["--port", "ninety"], {}, "--port needs the number of a port."],
    [[], { INTERCOM_LOCAL_PORT: "70000" }, "INTERCOM_LOCAL_PORT needs the number of a port."],
  ])("refuses %j %j", async (args, settings, sentence) => {
    expect(await failing(args, settings)).toEqual([1, `${sentence}\n`]);
  });
});

describe("npm run action where something else listens", () => {
  it.each([
    ["another service", '{"service":"another"}'],
    ["no JSON", "<html>"],
    ["nothing", ""],
  ])("sends it no token and no input: %s", async (_what, body) => {
    const requests: string[] = [];
    const other = await opened(
      listen(async ({ method, url, headers }) => {
        requests.push(
          `${method} ${url.pathname} ${headers.authorization ?? headers.Authorization}`,
        );
        return { statusCode: 200, contentType: "application/json", body };
      }),
    );
    const settings = { INTERCOM_LOCAL_PORT: String(portOf(other.url)) };
    const { stdout, stderr } = await call(["getContact", `id=${seeded.contact.id}`], settings);
    expect(stderr).toMatch(/^Using a local Intercom with sample data, for this call only/);
    expect(JSON.parse(stdout)).toMatchObject({ email: seeded.contact.email });
    expect(requests).toEqual(["GET /local-intercom undefined"]);
  });

  it("follows it nowhere", async () => {
    const { url } = await opened(startIntercom({ seed: true }));
    const other = await opened(
      listen(async () => ({
        statusCode: 302,
        contentType: "text/plain",
        headers: { location: `${url}/local-intercom` },
        body: "",
      })),
    );
    expect(await findIntercom(portOf(url))).toBe(url);
    expect(await findIntercom(portOf(other.url))).toBeUndefined();
  });

  it("does not look there with a token in the environment", async () => {
    let requests = 0;
    const other = await opened(
      listen(async () => {
        requests += 1;
        return nothing();
      }),
    );
    const workspace = await opened(startIntercom({ seed: true }));
    const settings = {
      INTERCOM_LOCAL_PORT: String(portOf(other.url)),
      INTERCOM_ACCESS_TOKEN: workspace.token,
      INTERCOM_BASE_URL: workspace.url,
    };
    const { stderr } = await call(["getContact", `id=${seeded.contact.id}`], settings);
    expect(stderr).toMatch(/^Using the workspace of INTERCOM_ACCESS_TOKEN, at INTERCOM_BASE_URL/);
    expect([requests, workspace.traffic.length]).toEqual([0, 1]);
  });
});
