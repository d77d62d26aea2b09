import type { Download, DownloadOptions } from "../../client/download";
import { PartialFailure } from "../../client/partialFailure";
import { OutOfTime } from "../../client/runLimit";
import type { Client } from "../../client/types";
import { UnpackError } from "../../values/unpack/unpackError";
import {
  type ExportedFile,
  type FileOptions,
  type ReturnAs,
  readExport,
  TooLarge,
} from "./exportFile";
import { USUAL_RESULT_SIZE, USUAL_WAIT } from "./exportInputs";
import { ExportError, type ExportJob, isOver, type ReadJob, waitForJob } from "./exportJob";

/** A step may take 15 minutes; what is left beyond this is for the platform. */
const STEP_MS = 14 * 60_000;
const MINUTE_MS = 60_000;
const MEGABYTE = 1_000_000;

/** Client options of an action that waits: it neither sends nor waits beyond its time. */
export const WITHIN_A_STEP = { deadlineMs: STEP_MS };

/** Exports of one kind. */
export interface ExportKind {
  /** Label of the action that goes on with an export. */
  nextAction: string;
  read: ReadJob;
  needsUrl?: boolean;
  download: <Result>(
    client: Client,
    job: ExportJob,
    options: DownloadOptions,
    read: (file: Download) => Promise<Result>,
  ) => Promise<Result>;
  columnNames: FileOptions["columnNames"];
}

/** What the builder chose; the usual where that is nothing. */
export interface ExportInputs {
  /** Names of files, or parts of them; every file when there are none. */
  statistics?: string[];
  returnAs?: ReturnAs;
  /** Minutes. */
  maxWait?: number;
  /** Megabytes. */
  maxResultSize?: number;
}

/** What comes of waiting for an export, together with the job as Intercom answered it last. */
export type ExportOutcome = "done" | "no_data" | "not_done" | "too_large";

/** The job, its outcome, and what is returned of its files. */
export interface ExportResult extends ExportJob {
  outcome: ExportOutcome;
  /** The outcome in a sentence. */
  message: string;
  files: ExportedFile[];
}

/** The words of a name, whatever stands between them. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const countOf = (count: number, thing: string): string =>
  `${count.toLocaleString("en-US")} ${thing}${count === 1 ? "" : "s"}`;

/** @throws ExportError for a job that has no file and will never have one */
const checkEnd = ({ status, job_identifier: id }: ExportJob): void => {
  if (/^failed$/i.test(status)) {
    throw new ExportError(
      `The export ${id} failed at Intercom. Start another one, for a shorter period where this one took hours.`,
      id,
    );
  }
  if (/^cancell?ed$/i.test(status)) throw new ExportError(`The export ${id} was canceled.`, id);
};

const readFiles = async (
  client: Client,
  kind: ExportKind,
  job: ExportJob,
  { statistics = [], returnAs = "rows", maxResultSize = USUAL_RESULT_SIZE }: ExportInputs,
  endsAtMs: number,
): Promise<Pick<ExportResult, "outcome" | "message" | "files">> => {
  const { job_identifier: id } = job;
  const wanted = statistics.map(wordsOf);
  const others: string[] = [];
  const isWanted = (name: string) => {
    const isNamed = wanted.some((words) => words !== "" && wordsOf(name).includes(words));
    if (wanted.length === 0 || isNamed) return true;
    others.push(name);
    return false;
  };
  const options = {
    returnAs,
    isWanted,
    maxBytes: maxResultSize * MEGABYTE,
    columnNames: kind.columnNames,
  };
  try {
    const files = await kind.download(client, job, { endsAtMs }, (file) => {
      // Of an earlier attempt that broke off.
      others.length = 0;
      return readExport(file, id, options);
    });
    const rows = files.reduce((sum, file) => sum + (file.rows?.length ?? 0), 0);
    const facts = [
      returnAs === "rows"
        ? `${countOf(rows, "row")} of ${countOf(files.length, "file")}.`
        : `${countOf(files.length, "file")}.`,
      others.length > 0 && `Not named by Statistics: ${others.join(", ")}.`,
    ];
    return { outcome: "done", message: facts.filter(Boolean).join(" "), files };
  } catch (error) {
    if (error instanceof OutOfTime) {
      const message = `The time of the step was over before the file was read. ${kind.nextAction} reads it by its Export Job ID.`;
      return { outcome: "not_done", message, files: [] };
    }
    if (!(error instanceof TooLarge)) throw error;
    const message = `Nothing is returned: it would be more than ${maxResultSize} MB, which is the Max Result Size. Raise it, export a shorter period, or return less of this export by ${kind.nextAction} with its Export Job ID.`;
    return { outcome: "too_large", message, files: [] };
  }
};

/**
 * Waits for an export and reads its file. The job goes on at Intercom whatever happens here, is never
 * begun again, and its ID is in the result in any case.
 * @param job the export: its ID, or the job where it was just begun
 * @throws ExportError for an export that failed or was canceled
 * @throws PartialFailure that names the job, where it was just begun
 */
export const resultOf = async (
  client: Client,
  kind: ExportKind,
  job: string | ExportJob,
  inputs: ExportInputs,
): Promise<ExportResult> => {
  const { maxWait = USUAL_WAIT } = inputs;
  const endsAtMs = Date.now() + STEP_MS;
  const known = typeof job === "string" ? undefined : job;
  const id = typeof job === "string" ? job : job.job_identifier;
  const finish = async (): Promise<ExportResult> => {
    const { read, needsUrl, nextAction } = kind;
    const maxWaitMs = maxWait * MINUTE_MS;
    const last = await waitForJob(client, { id, known, read, needsUrl, maxWaitMs });
    if (!isOver(last)) {
      const message = `Intercom still works on the export after ${countOf(maxWait, "minute")}. ${nextAction} goes on with it by its Export Job ID.`;
      return { ...last, outcome: "not_done", message, files: [] };
    }
    checkEnd(last);
    if (/^no_data$/i.test(last.status)) {
      return { ...last, outcome: "no_data", message: "There is no data to export.", files: [] };
    }
    return { ...last, ...(await readFiles(client, kind, last, inputs, endsAtMs)) };
  };
  try {
    return await finish();
  } catch (cause) {
    const error =
      cause instanceof UnpackError
        ? new ExportError(
            `The export ${id} cannot be read: ${cause.message}. Another choice of Return As returns it as it is.`,
            id,
          )
        : cause;
    if (!known || error instanceof ExportError) throw error;
    throw new PartialFailure(error, [`the export job ${id}`], ["its result"], false);
  }
};
