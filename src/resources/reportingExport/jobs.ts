import { problemOf } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { asJob, type ExportJob, isJob, isNewJob, type ReadJob } from "../common/exportJob";
import { checkPeriod } from "../common/period";
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
export const withAppIdIfNeeded = async <Result>(
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
