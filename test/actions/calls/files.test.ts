import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import timers from "node:timers/promises";
import { seeded } from "../../../tools/intercom";
import { recordingUrl } from "../../../tools/intercom/server/storage";
import { accessTokenConnection, runAction } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";

const local = useIntercom();

const { id: callId } = seeded.call;
const { id: freshId } = seeded.freshCall;

const redirectTo = (location: string) =>
  local.intercom.faults.add({ status: 302, headers: { location }, body: "" });

describe("Get Call Recording", () => {
  it("returns the bytes from the other host, as a file with its type", async () => {
    const connection = accessTokenConnection(local.intercom);
    const result = await runAction<Buffer>("getCallRecording", { connection, callId });
    expect(result.contentType).toBe("audio/mpeg");
    expect(Buffer.isBuffer(result.data)).toBe(true);
    expect(result.data.toString()).toBe("ID3 the call");
  });

  it("does not give the token to the other host", async () => {
    await local.run("getCallRecording", { callId });
    expect(local.intercom.traffic[0]?.headers.authorization).toContain(local.intercom.token);
    const [arrived, ...others] = local.intercom.storageRequests;
    expect(others).toEqual([]);
    expect(arrived?.url).toMatch(/^\/recordings\/2101\.mp3\?.*X-Amz-Signature=/);
    expect(arrived?.headers).not.toHaveProperty("authorization");
    expect(arrived?.headers).not.toHaveProperty("intercom-version");
    expect(JSON.stringify(arrived)).not.toContain(local.intercom.token);
  });

  it("is that of Fin's part under the address that the call names for it", async () => {
    const inputs = { callId: `https://api.intercom.io/calls/${seeded.finCall.id}/recording` };
    const data = await local.run<Buffer>("getCallRecording", inputs);
    expect(data.toString()).toBe("ID3 what Fin said");
  });

  it("keeps the signed address and the recording out of the debug log", async () => {
    const logs: string[] = [];
    await local.run("getCallRecording", { callId }, { debug: true, logs });
    expect(logs.join("\n")).toContain("Intercom GET /calls/2101/recording: HTTP 200");
    expect(logs.join("\n")).toContain("received: 12 bytes");
    expect(logs.join("\n")).not.toMatch(/Signature|recordings\/|the call/);
  });

  it("takes an empty file for none", async () => {
    local.intercom.faults.add({ status: 200, body: "", times: 20 });
    jest.spyOn(timers, "setTimeout").mockResolvedValue(undefined);
    const error = await local.fail("getCallRecording", { callId });
    jest.restoreAllMocks();
    expect(error).toMatchObject({ status: 200, retryable: true });
    expect(error.message).toContain("the answer cannot be read, it is empty");
  });

  it.each(["getCallRecording", "getCallTranscript"])(
    "says that there may be none yet, or never (%s)",
    async (key) => {
      const error = await local.fail(key, { callId: freshId });
      expect(error).toMatchObject({ status: 404, code: "not_found", retryable: false });
      expect(error.message).toMatch(
        /\. The call has no (recording|transcript), or none yet: .* Wait Up To waits for it\.$/,
      );
      expect(local.requests()).toHaveLength(1);
    },
  );
});

describe("a refusal of the host with the recordings", () => {
  withoutPauses();

  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it("is told as such, without its words and without the signed address", async () => {
    const { storageUrl } = local.intercom.settings;
    redirectTo(`${storageUrl}/recordings/2101.mp3?X-Amz-Signature=5ec2e7`);
    const logs: string[] = [];
    const error = await local.fail("getCallRecording", { callId }, { debug: true, logs });
    expect(local.intercom.storageRequests).toHaveLength(1);
    expect(error).toMatchObject({ name: "IntercomError", status: 403, retryable: false });
    expect(error.message).toBe(
      "Intercom redirected Get Call Recording: the host that it named refused (HTTP 403)",
    );
    expect(`${JSON.stringify(error)} ${error.stack} ${logs}`).not.toMatch(/5ec2e7|recordings\//);
  });

  it("is no sign of a token that has ended, nor of a missing permission", async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === "/401" ? 401 : 403);
      response.end("The caller has no permission");
    });
    servers.push(server.listen(0, "127.0.0.1"));
    await once(server, "listening");
    for (const status of [401, 403]) {
      redirectTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${status}`);
      const error = await local.fail("getCallRecording", { callId });
      expect(error).toMatchObject({ name: "IntercomError", status });
      expect(error.message).not.toMatch(/permission|token/);
    }
  });

  it("that has lost the file is nothing to wait for", async () => {
    redirectTo(recordingUrl(local.intercom.settings.storageUrl, freshId));
    const error = await local.fail("getCallRecording", { callId: freshId, waitMinutes: "5" });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).not.toContain("Wait Up To");
    expect(local.requests()).toHaveLength(1);
  });

  it("that passes is got over, by a new address", async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.writeHead(503);
      response.end();
    });
    servers.push(server.listen(0, "127.0.0.1"));
    await once(server, "listening");
    redirectTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const data = await local.run<Buffer>("getCallRecording", { callId });
    expect(requests).toBe(1);
    expect(data.toString()).toBe("ID3 the call");
  });
});

describe("Get Call Transcript", () => {
  it("returns what was said as text", async () => {
    const text = await local.run<string>("getCallTranscript", { callId });
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toMatch(/^\[00:00:02\] Teammate 1: Blue Sun Support, good morning\.\n/);
    expect(local.intercom.traffic[0]?.headers.accept).toBe("*/*");
  });

  it("keeps other scripts, and text that looks like JSON", async () => {
    const call = local.intercom.workspace.addCall({ transcript: '{"a": "Zoë, 花子"}' });
    expect(await local.run("getCallTranscript", { callId: call.id })).toBe('{"a": "Zoë, 花子"}');
  });

  it("keeps what was said out of the debug log", async () => {
    const logs: string[] = [];
    await local.run("getCallTranscript", { callId }, { debug: true, logs });
    expect(logs.join("\n")).toContain("/calls/2101/transcript: HTTP 200");
    expect(logs.join("\n")).not.toContain("Blue Sun");
  });
});

describe("Wait Up To", () => {
  withoutPauses();

  const pauses = () => jest.mocked(timers.setTimeout).mock.calls.map(([delayMs]) => delayMs);

  const arrives = (path: string, after: number) =>
    local.intercom.faults.add({
      path,
      skip: after,
      meanwhile: () => {
        const call = local.intercom.workspace.calls.get(freshId);
        Object.assign(call ?? {}, { recording: Buffer.from("ID3 late"), transcript: "late" });
      },
    });

  it.each([
    ["getCallRecording", "recording", "ID3 late"],
    ["getCallTranscript", "transcript", "late"],
  ])("lets %s look until it is there, ever less often", async (key, part, expected) => {
    arrives(`/calls/${freshId}/${part}`, 3);
    const logs: string[] = [];
    const data = await local.run(key, { callId: freshId, waitMinutes: "5" }, { logs });
    expect(String(data)).toBe(expected);
    expect(pauses()).toEqual([3000, 4500, 6750]);
    expect(logs).toHaveLength(3);
    expect(logs[0]).toBe(
      `info Intercom has no ${part} of call ${freshId} yet: looking again in 3 s`,
    );
    const looks = local.requests().filter((request) => request.endsWith(part));
    expect(looks).toHaveLength(4);
    // Whether there is such a call is asked once.
    expect(local.requests()).toHaveLength(5);
  });

  it("ends after its minutes, with the error of the last look", async () => {
    const error = await local.fail("getCallRecording", { callId: freshId, waitMinutes: "2" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain("The call has no recording, or none yet");
    expect(Math.max(...pauses().map(Number))).toBe(30_000);
    expect(pauses().reduce((sum: number, pause) => sum + Number(pause), 0)).toBe(120_000);
  });

  it("does not wait for a call that does not exist", async () => {
    const error = await local.fail("getCallRecording", { callId: "404", waitMinutes: "13" });
    expect(error.message).toContain("No call has this ID");
    expect(local.requests()).toEqual(["GET /calls/404/recording", "GET /calls/404"]);
    expect(pauses()).toEqual([]);
  });

  it("does not wait after a refusal that stays", async () => {
    local.intercom.faults.add({ status: 403, code: "api_plan_restricted", skip: 2 });
    const error = await local.fail("getCallRecording", { callId: freshId, waitMinutes: "13" });
    expect(error).toMatchObject({ status: 403, code: "api_plan_restricted" });
    expect(pauses()).toEqual([3000]);
  });

  it("is a number of minutes that fits into a step", async () => {
    const { message } = await local.fail("getCallRecording", { callId, waitMinutes: "14" });
    expect(message).toBe('Wait Up To: "14" is not a whole number from 0 to 13.');
    expect(local.requests()).toEqual([]);
  });
});
