import { problemOf } from "../../client/apiProblem";
import { download } from "../../client/download";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import {
  type ExportInputs,
  type ExportKind,
  type ExportResult,
  resultOf,
} from "../common/exportFlow";
import { asJob, type ExportJob, isJob, isNewJob, type ReadJob } from "../common/exportJob";
import { checkPeriod } from "../common/period";
import { relativePath } from "../rawRequest/url";
import { qualifiedIds } from "./datasets";

interface Wanted {
  datasetId: string;
  attributeIds: string[];
  /** Unix seconds. */
  startTime: number;
  endTime: number;
}

/**
 * Starts an export of a reporting dataset.
 * @throws InputError for a period that ends before it begins, and for attributes that the dataset
 * does not have
 */
export const startReportingExport = async (
  client: Client,
  { datasetId, attributeIds, startTime, endTime }: Wanted,
): Promise<ExportJob> => {
  if (attributeIds.length === 0) throw new InputError("Attributes: at least one is needed.");
  checkPeriod(["Start Time", startTime], ["End Time", endTime]);
  const body = {
    dataset_id: datasetId,
    attribute_ids: await qualifiedIds(client, datasetId, attributeIds),
    start_time: startTime,
    end_time: endTime,
  };
  const { data } = await client.post("/export/reporting_data/enqueue", body, {
    isExpected: isNewJob,
  });
  return asJob(data);
};

type Params = Record<string, string>;

/** The ID of the workspace, which every token may ask for. */
const appIdOf = async (client: Client): Promise<string | undefined> => {
  const { data } = await client.get("/me");
  return isRecord(data.app) && typeof data.app.id_code === "string" ? data.app.id_code : undefined;
};

/**
 * Intercom's description requires app_id, which no client is seen to send: it is for a second try.
 * @throws the error of the first try, where the second one fails too
 */
const withAppIdIfNeeded = async <Result>(
  client: Client,
  request: (params?: Params) => Promise<Result>,
): Promise<Result> => {
  try {
    return await request();
  } catch (error) {
    const { status } = problemOf(error) ?? {};
    if (status !== 400 && status !== 404) throw error;
    try {
      const appId = await appIdOf(client);
      if (appId) return await request({ app_id: appId });
    } catch (later) {
      // A request that was understood fails for a reason of its own.
      const { status: laterStatus } = problemOf(later) ?? { status: 0 };
      if (laterStatus !== 400 && laterStatus !== 404) throw later;
    }
    throw error;
  }
};

/** Reads how far an export is. */
export const readReportingExport: ReadJob = (client, id, config) =>
  withAppIdIfNeeded(client, async (params) => {
    const url = path`/export/reporting_data/${id}`;
    const { data } = await client.get(url, { ...config, params, isExpected: isJob });
    return asJob(data, id);
  });

/** Where the file is: the address of the job where that is the connection's own host. */
const addressOf = (
  client: Client,
  { job_identifier: id, download_url: url }: ExportJob,
): string => {
  const own = path`/download/reporting_data/${id}`;
  if (!url) return own;
  try {
    return relativePath(url, client.defaults.baseURL ?? "");
  } catch {
    // The token stays with the connection's host.
    return own;
  }
};

const PREFIX = /^[a-z][\w-]*\.(?=\S)/i;

/** Columns without the prefix of their kind, where that leaves each a name of its own. */
const withoutPrefixes = (header: string[]): string[] => {
  const names = header.map((name) => name.replace(PREFIX, ""));
  return header.map((name, index) => {
    const short = names[index] ?? name;
    return names.filter((each) => each === short).length === 1 ? short : name;
  });
};

const REPORTING_DATA: ExportKind = {
  nextAction: "Wait for Reporting Export",
  read: readReportingExport,
  needsUrl: true,
  download: (client, job, options, read) =>
    withAppIdIfNeeded(client, (params) =>
      download(client, addressOf(client, job), { ...options, params }, read),
    ),
  columnNames: withoutPrefixes,
};

/** Waits for an export and reads its rows: together, whatever files they come in. */
export const reportingResultOf = async (
  client: Client,
  job: string | ExportJob,
  inputs: ExportInputs,
): Promise<ExportResult> => {
  const { files, ...result } = await resultOf(client, REPORTING_DATA, job, inputs);
  return {
    ...result,
    rows: files.flatMap(({ rows = [] }) => rows),
    files: files.filter(({ rows }) => rows === undefined),
  };
};
