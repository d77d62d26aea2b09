import { download } from "../../client/download";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import type { ExportKind } from "../common/exportFlow";
import { asJob, type ExportJob, isJob, isNewJob, type ReadJob } from "../common/exportJob";
import { checkPeriod } from "../common/period";

interface Period {
  /** Unix seconds. */
  createdAtAfter: number;
  createdAtBefore: number;
}

/**
 * Starts an export of the statistics of messages.
 * @throws InputError for a period that ends before it begins
 */
export const startDataExport = async (
  client: Client,
  { createdAtAfter, createdAtBefore }: Period,
): Promise<ExportJob> => {
  checkPeriod(["Sent From", createdAtAfter], ["Sent To", createdAtBefore]);
  const body = { created_at_after: createdAtAfter, created_at_before: createdAtBefore };
  const { data } = await client.post("/export/content/data", body, { isExpected: isNewJob });
  return asJob(data);
};

/** Reads how far an export is. */
export const readDataExport: ReadJob = async (client, id, config) => {
  const url = path`/export/content/data/${id}`;
  const { data } = await client.get(url, { ...config, isExpected: isJob });
  return asJob(data, id);
};

/** How exports of message data are waited for and read. */
export const MESSAGE_DATA: ExportKind = {
  nextAction: "Wait for Data Export",
  read: readDataExport,
  // Its host is that of the connection, whatever address the job names: the token stays there.
  download: (client, { job_identifier: id }, options, read) =>
    download(client, path`/download/content/data/${id}`, options, read),
  columnNames: (header) => header,
};
