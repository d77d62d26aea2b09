import axios, {
  AxiosError,
  AxiosHeaders,
  type AxiosInstance,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { createClient } from "../../src/client/createClient";

/** An Intercom of which only the quota is real, for tests whose clock is simulated. */
export interface QuotaOptions {
  /** Calls per 10 seconds. */
  quota: number;
  /** Milliseconds between sending a call and receiving its answer. */
  latency: { least: number; most: number };
  /** Milliseconds by which Intercom's clock is ahead. */
  skew: number;
  /** Calls per second that others make. */
  others: number;
  /** How many of these come at once. */
  burst: number;
  /** Where windows begin, in milliseconds after a multiple of 10 seconds. */
  offset: number;
  /** Seconds by which `X-RateLimit-Reset` lies after the end of a window. */
  resetLag: number;
}

const WINDOW = 10_000;

/** A number from 0 to 1, the same ones in every run. */
const randomNumbers = () => {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Counts calls by windows, and answers each with the headers Intercom sends. */
export class QuotaModel {
  refused = 0;
  private calls = 0;
  private readonly used = new Map<number, number>();
  private readonly random = randomNumbers();

  constructor(private readonly options: QuotaOptions) {}

  /** A client of the component whose calls this model answers. */
  connect(logs: string[] = []): AxiosInstance {
    const adapter = jest.spyOn(axios, "getAdapter").mockReturnValue(this.answer);
    const log = (line: unknown) => logs.push(String(line));
    const logger = { metric: log, trace: log, debug: log, info: log, log, warn: log, error: log };
    try {
      return createClient(
        { key: "intercomAccessToken", configVarKey: "Intercom", fields: { accessToken: "token" } },
        { logger },
      );
    } finally {
      adapter.mockRestore();
    }
  }

  /** Lets others call until the work has ended. */
  async whileOthersCall(work: Promise<unknown>): Promise<void> {
    const { others, burst } = this.options;
    let isOver = false;
    const ended = work.finally(() => {
      isOver = true;
    });
    while (others > 0 && !isOver) {
      await pause((-Math.log(1 - this.random()) * 1_000 * burst) / others);
      for (let call = 0; call < burst; call += 1) this.use();
    }
    await ended;
  }

  /** Refused calls per call. */
  get refusedShare(): number {
    return this.refused / this.calls;
  }

  /** The part of the quota that was used, in windows that were open from beginning to end. */
  get usedShare(): number {
    const full = [...this.used.values()].slice(1, -1);
    return full.reduce((sum, each) => sum + each, 0) / (full.length * this.options.quota);
  }

  private get now() {
    return Date.now() + this.options.skew;
  }

  private get window() {
    return Math.floor((this.now - this.options.offset) / WINDOW);
  }

  private use(): boolean {
    const used = this.used.get(this.window) ?? 0;
    const isAllowed = used < this.options.quota;
    if (isAllowed) this.used.set(this.window, used + 1);
    return isAllowed;
  }

  private readonly answer = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    const { quota, offset, latency, resetLag } = this.options;
    const half = () => (latency.least + this.random() * (latency.most - latency.least)) / 2;
    await pause(half());
    this.calls += 1;
    // As recorded: the call that is answered does not count yet.
    const remaining = quota - (this.used.get(this.window) ?? 0);
    const isAllowed = this.use();
    const end = (this.window + 1) * WINDOW + offset;
    const headers = new AxiosHeaders({
      date: new Date(this.now).toUTCString(),
      "x-ratelimit-limit": String(quota),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": String(Math.floor(end / 1_000) + resetLag),
    });
    await pause(half());
    if (isAllowed) return { status: 202, statusText: "Accepted", headers, config, data: "" };
    this.refused += 1;
    const data = { type: "error.list", errors: [{ code: "rate_limit_exceeded" }] };
    const response = { status: 429, statusText: "Too Many Requests", headers, config, data };
    throw new AxiosError("429", AxiosError.ERR_BAD_REQUEST, config, {}, response);
  };
}
