import { csvOf, gzipOf, tgzOf, zipOf } from "../present/archives";
import { isDownloadable, presentExportJob } from "../present/exportJobs";
import { presentDataset } from "../present/reportingExport";
import { integer, list, text } from "../server/body";
import { ApiError } from "../server/errors";
import { type Call, needs, queryValue, type Routes, route } from "../server/route";
import { isPending } from "../workspace/exportJobs";
import { DATASETS, reportingTable } from "../workspace/reportingExport";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export

const PERMISSION = "Export reporting data";
const MAX_PENDING = 5;
const KEPT_SECONDS = 2 * 365 * 86_400;

const refused = (message: string) => new ApiError(400, "bad_request", message);

const checkAppId = ({ workspace, query }: Call) => {
  if (!workspace.settings.exports.needsAppId) return;
  if (queryValue(query.app_id) !== workspace.app.id_code) {
    throw refused("'app_id' is a required parameter");
  }
};

const jobOf = (call: Call) => {
  checkAppId(call);
  const id = call.params.id ?? "";
  const job = call.workspace.exportJobs.get(id);
  if (job?.kind !== "reporting") {
    throw new ApiError(404, "not_found", `Export job not found for identifier: ${id}`);
  }
  return job;
};

const fileOf = ({ settings }: Workspace, csv: Buffer): Buffer => {
  const files = new Map([["conversation.csv", csv]]);
  switch (settings.exports.reportingFile) {
    case "csv":
      return csv;
    case "gzip":
      return gzipOf(csv);
    case "zip":
      return zipOf(files);
    case "tgz":
      return tgzOf(files);
  }
};

const checkBody = ({ workspace, body }: Call) => {
  for (const name of ["dataset_id", "attribute_ids", "start_time", "end_time"]) {
    if (body[name] === undefined) throw refused(`'${name}' is a required parameter`);
  }
  const dataset = DATASETS.find(({ id }) => id === body.dataset_id);
  if (!text(body.dataset_id) || !dataset) {
    throw refused(`${body.dataset_id} is not a valid dataset_id`);
  }
  if (!list(body.attribute_ids)) {
    throw refused(`'attribute_ids' ${body.attribute_ids} must be of type Array`);
  }
  const ids = (body.attribute_ids as unknown[]).map(String);
  if (ids.length === 0) {
    throw refused("attribute_ids must contain at least one attribute_id");
  }
  const known = dataset.attributes.map(({ qualifiedId }) => qualifiedId);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw refused(`attribute_ids invalid for ${dataset.id} dataset: ${unknown.join(", ")}`);
  }
  for (const name of ["start_time", "end_time"]) {
    if (!integer(body[name])) throw refused(`'${name}' ${body[name]} must be of type Integer`);
  }
  const [from, to] = [Number(body.start_time), Number(body.end_time)];
  if (from < workspace.clock.seconds() - KEPT_SECONDS) {
    throw refused("start_time is outside of the data retention period");
  }
  return { dataset, ids, period: [from, to] as [number, number] };
};

const start = (call: Call) => {
  const { workspace, origin } = call;
  const { dataset, ids, period } = checkBody(call);
  const pending = [...workspace.exportJobs.values()].filter(
    (job) => job.kind === "reporting" && isPending(workspace, job),
  );
  if (pending.length >= MAX_PENDING) {
    throw new ApiError(
      429,
      "rate_limit_exceeded",
      `Exceeded rate limit of ${MAX_PENDING} pending reporting dataset export jobs`,
    );
  }
  const table = reportingTable(workspace, dataset, ids, period);
  const job = workspace.addExportJob({
    kind: "reporting",
    content: fileOf(workspace, csvOf(table)),
  });
  // No job is done when it has just begun, however short it is.
  return presentExportJob(workspace, { ...job, seconds: job.seconds + 1 }, origin);
};

export const reportingExportRoutes: Routes = {
  "GET /export/reporting_data/get_datasets": needs(PERMISSION, () => ({
    type: "list",
    data: DATASETS.map(presentDataset),
  })),

  "POST /export/reporting_data/enqueue": needs(PERMISSION, start),

  "GET /export/reporting_data/:id": needs(PERMISSION, (call) =>
    presentExportJob(call.workspace, jobOf(call), call.origin),
  ),

  "GET /download/reporting_data/:id": route(
    { permission: PERMISSION, mediaType: "application/octet-stream" },
    (call) => {
      const job = jobOf(call);
      if (!isDownloadable(call.workspace, job)) {
        throw new ApiError(404, "not_found", `Export job not found for identifier: ${job.id}`);
      }
      return Buffer.isBuffer(job.content) ? job.content : job.content();
    },
  ),
};
