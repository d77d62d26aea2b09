import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { RequestDetails, RequestSummary } from "./runTypes";

/** Of a body, what the page can show. */
const MAX_BODY_BYTES = 64 * 1024;
const UNANSWERED = new Set([0, 408, 429, 500, 502, 503, 504]);

export interface Observed {
  summary: RequestSummary;
  details: RequestDetails;
}

/** Takes what a request became; called when it is sent and again when it is over. */
export type Observer = (observed: Observed) => void;

/** Keeps the first bytes of a stream. */
class Beginning {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;

  add(chunk: unknown): void {
    if (typeof chunk !== "string" && !ArrayBuffer.isView(chunk)) return;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
    this.bytes += bytes.length;
    if (this.bytes <= 4 * MAX_BODY_BYTES) this.chunks.push(bytes);
  }

  text(encoding = ""): string {
    const bytes = unpacked(Buffer.concat(this.chunks), encoding);
    const shown = bytes.subarray(0, MAX_BODY_BYTES).toString("utf8");
    const isCut = bytes.length > MAX_BODY_BYTES || this.bytes > 4 * MAX_BODY_BYTES;
    return isCut ? `${shown}\n… cut: ${this.bytes} bytes were transferred.` : shown;
  }
}

const unpacked = (bytes: Buffer, encoding: string): Buffer => {
  try {
    if (encoding.includes("gzip")) return gunzipSync(bytes);
    if (encoding.includes("br")) return brotliDecompressSync(bytes);
    if (encoding.includes("deflate")) return inflateSync(bytes);
  } catch {
    return Buffer.from(`[${bytes.length} bytes of ${encoding}]`);
  }
  return bytes;
};

const headersOf = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      /^(authorization|cookie|set-cookie)$/i.test(name)
        ? "[hidden]"
        : Array.isArray(value)
          ? value.join(", ")
          : String(value),
    ]),
  );

/** Counts attempts: a request that repeats one which was not answered properly is a further one. */
class Attempts {
  private readonly failed = new Map<string, number>();
  private idleSinceMs = 0;

  begin(id: string, nowMs: number): { attempt: number; waitedMs: number } {
    const before = this.failed.get(id) ?? 0;
    return { attempt: before + 1, waitedMs: before > 0 ? nowMs - this.idleSinceMs : 0 };
  }

  end(id: string, attempt: number, status: number, nowMs: number): void {
    if (UNANSWERED.has(status)) this.failed.set(id, attempt);
    else this.failed.delete(id);
    this.idleSinceMs = nowMs;
  }
}

/** One of Node's functions that takes its arguments in several orders. */
type AnyFunction<Result> = (...given: unknown[]) => Result;

/** A run while it is observed. */
interface Watch {
  startedAt: number;
  observer: Observer;
  count: number;
  attempts: Attempts;
}

let watch: Watch | undefined;

/** Reports every request of this thread from now on, as one of a new run. */
export const beginWatch = (observer: Observer): void => {
  watch = { startedAt: Date.now(), observer, count: 0, attempts: new Attempts() };
};

const follow = (request: ClientRequest, run: Watch): void => {
  const sent = new Beginning();
  const nowMs = () => Date.now() - run.startedAt;
  const index = run.count;
  run.count += 1;
  const { path } = request;
  const observed: Observed = {
    summary: {
      index,
      method: request.method,
      host: request.host,
      path,
      status: 0,
      startedMs: nowMs(),
      attempt: 1,
      waitedMs: 0,
    },
    details: {
      url: `${request.protocol}//${String(request.getHeader("host") ?? request.host)}${path}`,
      method: request.method,
      requestHeaders: {},
      requestBody: "",
      responseHeaders: {},
      responseBody: "",
    },
  };
  const { summary, details } = observed;
  let id = "";
  let isSent = false;
  let isOver = false;

  const begin = () => {
    if (isSent) return;
    isSent = true;
    details.requestHeaders = headersOf(request.getHeaders());
    details.requestBody = sent.text();
    id = `${request.method} ${path} ${details.requestBody}`;
    Object.assign(summary, run.attempts.begin(id, nowMs()));
    run.observer(observed);
  };
  const end = (changes: Partial<RequestSummary>) => {
    if (isOver) return;
    begin();
    isOver = true;
    Object.assign(summary, changes, { tookMs: nowMs() - summary.startedMs });
    run.attempts.end(id, summary.attempt, summary.status, nowMs());
    run.observer(observed);
  };

  const { write, end: finish } = request;
  request.write = ((...given: unknown[]) => {
    sent.add(given[0]);
    return (write as AnyFunction<boolean>).apply(request, given);
  }) as ClientRequest["write"];
  request.end = ((...given: unknown[]) => {
    sent.add(given[0]);
    begin();
    return (finish as AnyFunction<ClientRequest>).apply(request, given);
  }) as ClientRequest["end"];
  request.on("error", (error: NodeJS.ErrnoException) =>
    end({ error: error.code ?? error.message }),
  );
  request.prependListener("response", (response: IncomingMessage) => {
    const received = new Beginning();
    // What arrives is looked at on its way: a listener would make the stream flow too early.
    const { push } = response;
    response.push = (chunk: unknown, encoding?: BufferEncoding) => {
      received.add(chunk);
      return push.call(response, chunk, encoding);
    };
    const status = response.statusCode ?? 0;
    const close = (error?: string) => {
      details.responseHeaders = headersOf(response.headers);
      details.responseBody = received.text(response.headers["content-encoding"]);
      end({ status, ...(error && { error }) });
    };
    response.once("end", () => close());
    response.once("close", () => close("The answer was cut."));
  });
};

/** Observes Node's http and https. To be called before anything that keeps their functions. */
export const installObserver = (): void => {
  for (const module of [http, https]) {
    const { request } = module;
    const observed = (...given: unknown[]): ClientRequest => {
      const made = (request as AnyFunction<ClientRequest>).apply(module, given);
      if (watch) follow(made, watch);
      return made;
    };
    module.request = observed as typeof http.request;
    module.get = ((...given: unknown[]) => {
      const made = observed(...given);
      made.end();
      return made;
    }) as typeof http.get;
  }
};
