import { problemOf } from "../../client/apiProblem";
import { isTransient, type RetryPolicy, retryPolicy } from "../../client/retry";
import type { Client, RequestConfig } from "../../client/types";
import { isRecord } from "../../values/objects";

/** A job that prepares a file, as Intercom answers it. */
export interface ExportJob {
  job_identifier: string;
  status: string;
  download_url?: string;
  [field: string]: unknown;
}

/** Fields that have had the ID: the second one is how Intercom spelled it for years. */
const ID_FIELDS = ["job_identifier", "job_identfier"];

const idIn = (data: unknown): string | undefined =>
  isRecord(data)
    ? ID_FIELDS.map((field) => data[field]).find(
        (id): id is string => typeof id === "string" && id !== "",
      )
    : undefined;

/** What is due of a request about a job. */
export const isJob = (data: unknown): boolean =>
  isRecord(data) && typeof data.status === "string" && data.status !== "";

/** What is due of a request that begins one: without its ID it would be lost. */
export const isNewJob = (data: unknown): boolean => isJob(data) && idIn(data) !== undefined;

/** @returns a job as Intercom answers it, with its ID in any case */
export const asJob = (data: unknown, id = ""): ExportJob => ({
  ...(data as ExportJob),
  job_identifier: idIn(data) ?? id,
});

/** Reads how far a job is. */
export type ReadJob = (client: Client, id: string, config?: RequestConfig) => Promise<ExportJob>;

/** A job whose file will never be there. */
export class ExportError extends Error {
  override readonly name = "ExportError";

  constructor(
    message: string,
    readonly jobIdentifier: string,
  ) {
    super(message);
  }
}

/** Intercom's own page says completed, its text and its examples complete. */
export const isComplete = ({ status }: ExportJob): boolean => /^completed?$/i.test(status);

/** @returns whether nothing more will happen to a job */
export const isOver = (job: ExportJob): boolean =>
  isComplete(job) || /^(no_data|failed|cancell?ed)$/i.test(job.status);

const MAX_ATTEMPTS_AT_504 = 3;

/** As always, but that a 504 is how Intercom may answer for a job that failed, for ever. */
export const statusRetries: RetryPolicy = (failure, state) =>
  failure.status === 504 && state.attempt >= MAX_ATTEMPTS_AT_504
    ? { retry: false, reason: "permanent" }
    : retryPolicy(failure, state);

const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 30_000;
const PAUSE_GROWTH = 1.5;
/** Answers in a row that do not say how far a job is. */
const MAX_FAILURES = 3;

interface WaitOptions {
  id: string;
  /** The job, where it was read before. */
  known?: ExportJob;
  read: ReadJob;
  /** The status is read again, once, when the file has no address yet. */
  needsUrl?: boolean;
  maxWaitMs: number;
}

/**
 * Waits for the end of a job, which goes on at Intercom whatever happens here. A failure that can
 * pass ends the wait only when it comes back; but none is passed over before the job was seen.
 * @returns the job as it was read last: over, or not when the time has passed
 */
export const waitForJob = async (
  client: Client,
  { id, known, read, needsUrl = false, maxWaitMs }: WaitOptions,
): Promise<ExportJob> => {
  const endsAtMs = Date.now() + maxWaitMs;
  let job = known;
  let failures = 0;
  let isReadAgain = false;
  for (
    let pauseMs = FIRST_PAUSE_MS;
    ;
    pauseMs = Math.min(pauseMs * PAUSE_GROWTH, LONGEST_PAUSE_MS)
  ) {
    try {
      // A failed job may answer so for ever.
      job = await read(client, id, { isHandled: ({ status }) => status === 504 });
      failures = 0;
    } catch (error) {
      failures += 1;
      const problem = problemOf(error);
      const isPassedOver =
        problem !== undefined &&
        isTransient(problem) &&
        failures < MAX_FAILURES &&
        (job !== undefined || problem.status === 504);
      if (!isPassedOver) throw error;
    }
    const waitsForUrl = needsUrl && !isReadAgain && job !== undefined && !job.download_url;
    if (job && failures === 0 && isOver(job) && !(isComplete(job) && waitsForUrl)) return job;
    isReadAgain = job !== undefined && isComplete(job);
    const leftMs = endsAtMs - Date.now();
    if (leftMs <= 0) return job ?? asJob({ status: "unknown" }, id);
    const waitMs = Math.min(pauseMs, leftMs);
    client.defaults.log?.(
      `Intercom: the export ${id} is ${job?.status ?? "unknown"}, asking again in ${Math.ceil(waitMs / 1000)} s`,
    );
    await client.defaults.runLimit?.pause(`The export ${id}`, waitMs);
  }
};
