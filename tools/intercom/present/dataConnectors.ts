import type {
  DataConnector,
  DataConnectorExecution,
  DataConnectorFields,
} from "../workspace/dataConnectors";

const iso = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** A data connector as the list shows it. */
export const presentListedDataConnector = (
  { id, state, created_at, updated_at, adminId }: DataConnector,
  { name, description, http_method, direct_fin_usage }: DataConnectorFields,
) => ({
  type: "data_connector",
  id,
  name,
  description,
  state,
  http_method,
  direct_fin_usage,
  created_by_admin_id: adminId,
  updated_by_admin_id: adminId,
  created_at: iso(created_at),
  updated_at: iso(updated_at),
  execution_results_url: `/data_connectors/${id}/execution_results`,
});

const leaves = (value: unknown, at: string[] = []): [string, unknown][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...at, key]))
    : [[at.join("."), value]];

const fieldTypeOf = (value: unknown) => {
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "decimal";
  return typeof value === "boolean" ? "boolean" : "string";
};

/** A data connector in one of its versions; nobody sees the values of its headers again. */
export const presentDataConnector = (connector: DataConnector, fields: DataConnectorFields) => ({
  ...presentListedDataConnector(connector, fields),
  url: fields.url,
  body: fields.body,
  headers: fields.headers.map(({ name }) => ({ name, value: "****" })),
  audiences: fields.audiences,
  execution_type: "server_side",
  configuration_response_type: fields.mock_response ? "mock_response_type" : "test_response_type",
  data_transformation_type: "full_access",
  client_function_name: null,
  client_function_timeout_ms: 30_000,
  data_inputs: fields.data_inputs,
  response_fields: leaves(fields.mock_response ?? {}).map(([path, value]) => ({
    path,
    type: fieldTypeOf(value),
    example_value: value,
    redacted: false,
  })),
  object_mappings: [],
  token_ids: fields.token_ids,
  customer_authentication: fields.customer_authentication,
  bypass_authentication: fields.bypass_authentication,
  validate_missing_attributes: fields.validate_missing_attributes,
});

/** What came of a request of a data connector; its bodies only where they are asked for. */
export const presentExecution = (execution: DataConnectorExecution, withBodies: boolean) => {
  const { request_body, response_body, created_at, ...shown } = execution;
  return {
    type: "data_connector.execution",
    ...shown,
    created_at: iso(created_at),
    ...(withBodies && { request_body, response_body, raw_response_body: response_body }),
  };
};
