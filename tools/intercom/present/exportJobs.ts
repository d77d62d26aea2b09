import { ApiError } from "../server/errors";
import { type ExportJob, endOf, statusOf } from "../workspace/exportJobs";
import type { Workspace } from "../workspace/workspace";

const KEPT_SECONDS = 2 * 86_400;

const PATHS: Record<ExportJob["kind"], string> = {
  content: "/download/content/data",
  reporting: "/download/reporting_data",
};

/** The word for done; reporting data has known one spelling only. */
const wordFor = ({ settings }: Workspace, { kind }: ExportJob) =>
  kind === "content" ? settings.exports.done : "complete";

/**
 * A job.
 * @throws ApiError with 504 for one that took too long
 */
export const presentExportJob = (workspace: Workspace, job: ExportJob, origin: string) => {
  const { idField, answersWithoutUrl } = workspace.settings.exports;
  const status = statusOf(workspace, job);
  if (status === "timeout") throw new ApiError(504, "server_error", "Gateway Timeout");
  const isDone = status === "done";
  if (isDone) job.answersWhenDone += 1;
  const hasUrl = isDone && (job.kind === "content" || job.answersWhenDone > answersWithoutUrl);
  return {
    [idField]: job.id,
    status: isDone ? wordFor(workspace, job) : status,
    download_url: hasUrl ? `${origin}${PATHS[job.kind]}/${job.id}` : "",
    download_expires_at: hasUrl ? String(endOf(job) + KEPT_SECONDS) : "",
  };
};

/** Whether the file of a job can be had: it is done, and not so long ago. */
export const isDownloadable = (workspace: Workspace, job: ExportJob): boolean =>
  statusOf(workspace, job) === "done" && workspace.clock.seconds() < endOf(job) + KEPT_SECONDS;
