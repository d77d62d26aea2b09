import { path } from "../../client/path";
import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/data_connector_execution_result
export interface Execution extends Identified {
  success: boolean;
  error_type?: string | null;
  /** ISO 8601. */
  created_at: string;
}

/** @returns the list of what came of the requests of a data connector */
export const executionList = (dataConnectorId: string) => ({
  url: path`/data_connectors/${dataConnectorId}/execution_results`,
  largestPage: 30,
});
