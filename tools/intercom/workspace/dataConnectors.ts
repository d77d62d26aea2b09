import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

export interface DataConnectorFields {
  name: string;
  description: string | null;
  http_method: string;
  url: string | null;
  body: string;
  headers: { name: string; value: string }[];
  direct_fin_usage: boolean;
  audiences: string[];
  data_inputs: Record<string, unknown>[];
  customer_authentication: boolean;
  bypass_authentication: boolean;
  validate_missing_attributes: boolean | null;
  mock_response: Record<string, unknown> | null;
  token_ids: string[];
}

export interface DataConnector extends DataConnectorFields {
  id: string;
  state: "draft" | "live";
  /** What Fin and workflows use; none before it has been live. */
  live: DataConnectorFields | null;
  /** A workflow uses it. */
  inUse: boolean;
  created_at: number;
  updated_at: number;
  adminId: string;
}

export interface DataConnectorExecution {
  id: string;
  data_connector_id: string;
  success: boolean;
  http_status: number | null;
  http_method: string;
  error_type: string | null;
  error_message: string | null;
  execution_time_ms: number | null;
  source_type: string | null;
  source_id: string | null;
  conversation_id: string | null;
  request_url: string | null;
  request_body: string | null;
  response_body: string | null;
  created_at: number;
}

/** Adds a data connector; one that is live is so with the fields that it has. */
export const addDataConnector = (
  workspace: Workspace,
  given: Partial<DataConnector> & { name: string },
): DataConnector => {
  const now = workspace.clock.seconds();
  const fields: DataConnectorFields = {
    description: null,
    http_method: "get",
    url: null,
    body: "",
    headers: [],
    direct_fin_usage: false,
    audiences: [],
    data_inputs: [],
    customer_authentication: false,
    bypass_authentication: false,
    validate_missing_attributes: null,
    mock_response: null,
    token_ids: [],
    ...given,
  };
  const connector: DataConnector = {
    id: workspace.ids.next("dataConnector"),
    state: "draft",
    inUse: false,
    created_at: now,
    updated_at: given.created_at ?? now,
    adminId: OWNER_ID,
    ...fields,
    ...given,
    live: given.state === "live" ? fields : null,
  };
  workspace.dataConnectors.set(connector.id, connector);
  return connector;
};

/** Adds what came of a request that a data connector made. */
export const addDataConnectorExecution = (
  workspace: Workspace,
  given: Partial<DataConnectorExecution> & { data_connector_id: string },
): DataConnectorExecution => {
  const execution: DataConnectorExecution = {
    id: workspace.ids.next("dataConnectorExecution"),
    success: true,
    http_status: 200,
    http_method: "get",
    error_type: null,
    error_message: null,
    execution_time_ms: 150,
    source_type: "workflow",
    source_id: "5001",
    conversation_id: null,
    request_url: "https://api.example.com/orders",
    request_body: null,
    response_body: '{"ok": true}',
    created_at: workspace.clock.seconds(),
    ...given,
  };
  workspace.dataConnectorExecutions.set(execution.id, execution);
  return execution;
};
