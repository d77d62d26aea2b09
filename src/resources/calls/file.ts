import { problemOf } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";

/** Between two looks: half as long again each time. */
const FIRST_PAUSE_MS = 3_000;
const MAX_PAUSE_MS = 30_000;

interface FileOptions {
  callId: string;
  part: "recording" | "transcript";
  /** How long to wait for what Intercom has not got yet. */
  waitMinutes?: number;
}

/** Bytes, so that the debug log shows how many there are and not what somebody said. */
const read = (client: Client, { callId, part }: FileOptions) =>
  client.get<Buffer>(path`/calls/${callId}/${part}`, {
    responseType: "arraybuffer",
    headers: { Accept: "*/*" },
    isExpected: (data) => Buffer.isBuffer(data) && data.length > 0,
  });

/**
 * The recording or transcript of a call. A recording lies on another host, to which Intercom
 * redirects and which does not get the token.
 * @returns its bytes, and their media type
 */
export const callFile = async (client: Client, options: FileOptions) => {
  const { callId, part, waitMinutes = 0 } = options;
  const startedAtMs = Date.now();
  let sleptMs = 0;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, MAX_PAUSE_MS)) {
    try {
      const { data, headers } = await read(client, options);
      return {
        data,
        contentType: String(headers["content-type"] ?? "application/octet-stream"),
      };
    } catch (error) {
      const leftMs = waitMinutes * 60_000 - Math.max(sleptMs, Date.now() - startedAtMs);
      const problem = problemOf(error);
      if (leftMs <= 0 || problem?.status !== 404 || problem.isElsewhere) throw error;
      // For a call that does not exist there is nothing to wait for.
      if (sleptMs === 0) await client.get(path`/calls/${callId}`);
      const waitMs = Math.min(pauseMs, leftMs);
      client.defaults.log?.(
        `Intercom has no ${part} of call ${callId} yet: looking again in ${Math.ceil(waitMs / 1000)} s`,
      );
      await client.defaults.runLimit?.pause(`The ${part}`, waitMs);
      sleptMs += waitMs;
    }
  }
};
