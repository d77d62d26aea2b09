import { AxiosError } from "axios";
import { UnpackError } from "../values/unpack/unpackError";
import { backOff } from "./retry";
import { OutOfTime } from "./runLimit";
import { isStream, type Pieces } from "./stream";
import type { Answer, Client } from "./types";

/** A file while it arrives. */
export interface Download {
  pieces: AsyncIterable<Buffer>;
  /** Where the answer says it. */
  bytes?: number;
}

export interface DownloadOptions {
  params?: Record<string, string>;
  /** When the reading ends, whatever has arrived: local time in milliseconds. */
  endsAtMs: number;
}

const MAX_ATTEMPTS = 3;
/** For which nothing has to arrive to be given up. */
const MAX_SILENCE_MS = 60_000;

/** What arrives of an answer; its failures are those of a request. */
async function* piecesOf(
  { data, config, request }: Answer,
  endsAtMs: number,
): AsyncGenerator<Buffer, void, void> {
  const body = data as Pieces;
  const failed = (message: string, code: string) => new AxiosError(message, code, config, request);
  const silence = setTimeout(
    () => body.destroy(failed("no more of the file arrived", AxiosError.ECONNABORTED)),
    MAX_SILENCE_MS,
  );
  const end = setTimeout(() => body.destroy(new OutOfTime()), Math.max(endsAtMs - Date.now(), 0));
  try {
    for await (const piece of body) {
      silence.refresh();
      yield piece;
    }
  } catch (error) {
    if (error instanceof OutOfTime || error instanceof AxiosError) throw error;
    const { message, code = AxiosError.ERR_NETWORK } = error as NodeJS.ErrnoException;
    throw failed(message, code);
  } finally {
    clearTimeout(silence);
    clearTimeout(end);
  }
}

/** A file that did not arrive as a whole may do so at the next attempt. */
const mayPass = (error: unknown): boolean =>
  (error instanceof UnpackError && error.isCut) ||
  (error instanceof AxiosError && error.response === undefined);

/**
 * Reads a file while it arrives, so that no more of it is held than the reader keeps. When it breaks
 * off it is read again from its beginning.
 * @param read is called once per attempt; the file does not arrive further once it has returned
 * @throws OutOfTime when the time is over before the file is read
 */
export const download = async <Result>(
  client: Client,
  url: string,
  { params, ...options }: DownloadOptions,
  read: (file: Download) => Promise<Result>,
): Promise<Result> => {
  const { runLimit } = client.defaults;
  const endsAtMs = Math.min(options.endsAtMs, runLimit?.endsAtMs ?? options.endsAtMs);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await client.get(url, {
      params,
      responseType: "stream",
      headers: { Accept: "application/octet-stream", "Accept-Encoding": "identity" },
      isExpected: isStream,
    });
    const pieces = piecesOf(answer, endsAtMs);
    try {
      const length = answer.headers["content-length"];
      return await read({ pieces, bytes: length === undefined ? undefined : Number(length) });
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !mayPass(error)) throw error;
      client.defaults.log?.("Intercom: the file broke off, reading it again");
    } finally {
      // The reader may have had enough before the end.
      answer.data.destroy();
      pieces.return().catch(() => {});
    }
    const delayMs = backOff(attempt, Math.random());
    if (Date.now() + delayMs >= endsAtMs) throw new OutOfTime();
    await runLimit?.pause("Reading the file again", delayMs);
  }
};
