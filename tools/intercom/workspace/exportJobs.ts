import type { Readable } from "node:stream";
import type { ExportSettings } from "../settings";
import type { Workspace } from "./workspace";

/** The file of an export, or what makes it anew for each download. */
export type ExportContent = Buffer | (() => Readable);

/** A job that prepares a file. */
export interface ExportJob {
  id: string;
  kind: "content" | "reporting";
  startedAtSeconds: number;
  /** How long it takes. */
  seconds: number;
  ends: ExportSettings["ends"];
  isCanceled: boolean;
  content: ExportContent;
  /** How often it was answered that the job is done. */
  answersWhenDone: number;
}

/** Adds a job. */
export const addExportJob = (
  workspace: Workspace,
  given: Pick<ExportJob, "kind" | "content"> & Partial<ExportJob>,
): ExportJob => {
  const { seconds, ends } = workspace.settings.exports;
  const number = workspace.ids.next("export");
  const job: ExportJob = {
    id: given.kind === "content" ? `al9w983lwu88w1${number}` : `job${number}`,
    startedAtSeconds: workspace.clock.seconds(),
    seconds,
    ends,
    isCanceled: false,
    answersWhenDone: 0,
    ...given,
  };
  workspace.exportJobs.set(job.id, job);
  return job;
};

/** The time at which a job is over, unless it is canceled. */
export const endOf = ({ startedAtSeconds, seconds }: ExportJob): number =>
  startedAtSeconds + seconds;

/** Pending in the first half of its time, then in progress, then whatever it comes to. */
export const statusOf = ({ clock }: Workspace, job: ExportJob): string => {
  const done = clock.seconds() - job.startedAtSeconds;
  if (job.isCanceled) return "canceled";
  if (done >= job.seconds) return job.ends;
  return done < job.seconds / 2 ? "pending" : "in_progress";
};

/** Whether a job counts for the limit of pending ones. */
export const isPending = (workspace: Workspace, job: ExportJob): boolean =>
  ["pending", "in_progress"].includes(statusOf(workspace, job));
