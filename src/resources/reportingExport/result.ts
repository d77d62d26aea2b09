import { download } from "../../client/download";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import {
  type ExportInputs,
  type ExportKind,
  type ExportResult,
  resultOf,
} from "../common/exportFlow";
import type { ExportJob } from "../common/exportJob";
import { relativePath } from "../rawRequest/url";
import { readReportingExport, withAppIdIfNeeded } from "./jobs";

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
