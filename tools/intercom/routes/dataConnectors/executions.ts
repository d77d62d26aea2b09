import { presentExecution } from "../../present/dataConnectors";
import { ApiError, invalid } from "../../server/errors";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { connectorOf, cursorList } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/listdataconnectorexecutionresults

const READ = "Read data connectors";

const ERROR_TYPES = [
  "request_configuration_error",
  "faraday_error",
  "3rd_party_error",
  "response_mapping_error",
  "token_refresh_error",
  "fin_action_response_formatting_error",
  "fin_action_identity_verification_error",
  "email_verification_error",
  "non_fin_standalone_action_identity_verification_error",
  "request_validation_error",
  "client_side_action_error",
];

const HOUR_SECONDS = 3600;

const timeIn = ({ query }: Call, name: string): number | undefined => {
  const value = queryValue(query[name]);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw invalid(`${name} must be a Unix timestamp (integer)`);
  return Number(value);
};

const list = (call: Call) => {
  const { workspace, query, params } = call;
  const { id } = connectorOf(call, params.id);
  const errorType = queryValue(query.error_type);
  if (errorType !== undefined && !ERROR_TYPES.includes(errorType)) {
    throw invalid(`Invalid error_type. Must be one of: ${ERROR_TYPES.join(", ")}`);
  }
  const now = workspace.clock.seconds();
  const from = timeIn(call, "start_ts") ?? now - HOUR_SECONDS;
  const to = timeIn(call, "end_ts") ?? now;
  const success = queryValue(query.success);
  const found = [...workspace.dataConnectorExecutions.values()].filter(
    (each) =>
      each.data_connector_id === id &&
      each.created_at >= from &&
      each.created_at <= to &&
      (success === undefined || String(each.success) === success) &&
      (errorType === undefined || each.error_type === errorType),
  );
  const withBodies = queryValue(query.include_bodies) === "true";
  return cursorList(
    call,
    found,
    ({ created_at }) => created_at,
    { scope: "data_connector_executions", default: 10, max: 30 },
    (execution) => presentExecution(execution, withBodies),
  );
};

export const dataConnectorExecutionRoutes: Routes = {
  "GET /data_connectors/:id/execution_results": needs(READ, list),

  "GET /data_connectors/:id/execution_results/:execution_id": needs(READ, (call) => {
    const { id } = connectorOf(call, call.params.id);
    const execution = call.workspace.dataConnectorExecutions.get(call.params.execution_id ?? "");
    if (execution?.data_connector_id !== id) {
      throw new ApiError(404, "execution_result_not_found", "Execution result not found");
    }
    return presentExecution(execution, true);
  }),
};
