import { csvOf, gzipOf, zipOf } from "../present/archives";
import { isDownloadable, presentExportJob } from "../present/exportJobs";
import { checkFields, integer, requireFields } from "../server/body";
import { ApiError, resourceNotFound } from "../server/errors";
import { type Call, needs, type Routes, route } from "../server/route";
import { messageStatistics, type Table } from "../workspace/dataExport";
import { isPending } from "../workspace/exportJobs";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export

const PERMISSION = "Export content data";
const MAX_PENDING = 1;

const jobOf = ({ workspace, params }: Call) => {
  const job = workspace.exportJobs.get(params.id ?? "");
  if (job?.kind !== "content") throw resourceNotFound();
  return job;
};

const stamp = (milliseconds: number) =>
  new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-:]|\..*/g, "")
    .replace("T", "_");

/** One CSV file per statistic; where there is no archive, that of the receipts. */
const fileOf = ({ settings, clock }: Workspace, tables: ReadonlyMap<string, Table>): Buffer => {
  const files = new Map(
    [...tables].map(([name, table]) => [`${name}_${stamp(clock.now())}.csv`, csvOf(table)]),
  );
  const [first = Buffer.alloc(0)] = files.values();
  const { contentFile } = settings.exports;
  if (contentFile === "csv") return first;
  return contentFile === "gzip" ? gzipOf(first) : zipOf(files);
};

const start = ({ workspace, body, origin }: Call) => {
  requireFields(body, ["created_at_after", "created_at_before"]);
  checkFields(body, { created_at_after: integer, created_at_before: integer });
  const pending = [...workspace.exportJobs.values()].filter(
    (job) => job.kind === "content" && isPending(workspace, job),
  );
  if (pending.length >= MAX_PENDING) {
    throw new ApiError(
      429,
      "rate_limit_exceeded",
      `Exceeded rate limit of ${MAX_PENDING} pending message data export jobs`,
    );
  }
  const [from, to] = [Number(body.created_at_after), Number(body.created_at_before)];
  const tables = messageStatistics(workspace, from, to);
  const { ends } = workspace.settings.exports;
  const job = workspace.addExportJob({
    kind: "content",
    content: fileOf(workspace, tables),
    ends: ends === "done" && tables.size === 0 ? "no_data" : ends,
  });
  // No job is done when it has just begun, however short it is.
  return presentExportJob(workspace, { ...job, seconds: job.seconds + 1 }, origin);
};

export const dataExportRoutes: Routes = {
  "POST /export/content/data": needs(PERMISSION, start),

  "GET /export/content/data/:id": needs(PERMISSION, (call) =>
    presentExportJob(call.workspace, jobOf(call), call.origin),
  ),

  "POST /export/cancel/:id": needs(PERMISSION, (call) => {
    const job = jobOf(call);
    if (isPending(call.workspace, job)) job.isCanceled = true;
    return presentExportJob(call.workspace, job, call.origin);
  }),

  "GET /download/content/data/:id": route(
    {
      permission: PERMISSION,
      mediaType: "application/octet-stream",
      headers: { "content-encoding": "zip" },
    },
    (call) => {
      const job = jobOf(call);
      if (!isDownloadable(call.workspace, job)) throw resourceNotFound();
      return Buffer.isBuffer(job.content) ? job.content : job.content();
    },
  ),
};
