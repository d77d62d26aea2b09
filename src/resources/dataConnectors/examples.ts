const connector = {
  type: "data_connector",
  id: "12345",
  name: "Order Status Service",
  description: "Fetches the status of an order",
  state: "live",
  http_method: "post",
  direct_fin_usage: false,
  created_by_admin_id: "991267645",
  updated_by_admin_id: "991267645",
  created_at: "2026-01-31T09:00:00Z",
  updated_at: "2026-02-28T09:30:00Z",
  execution_results_url: "/data_connectors/12345/execution_results",
};

export const listedDataConnectorExample = connector;

export const dataConnectorExample = {
  ...connector,
  url: "https://api.example.com/orders/{{order_id}}/status",
  body: "",
  headers: [{ name: "X-Shop", value: "****" }],
  audiences: ["users", "leads"],
  execution_type: "server_side",
  configuration_response_type: "mock_response_type",
  data_transformation_type: "full_access",
  client_function_name: null,
  client_function_timeout_ms: 30_000,
  data_inputs: [
    {
      name: "order_id",
      type: "string",
      description: "Number of the order",
      required: true,
      default_value: "",
    },
  ],
  response_fields: [
    { path: "order.id", type: "integer", example_value: 12345, redacted: false },
    { path: "order.status", type: "string", example_value: "shipped", redacted: false },
  ],
  object_mappings: [],
  token_ids: ["1234"],
  customer_authentication: false,
  bypass_authentication: false,
  validate_missing_attributes: null,
};

export const executionExample = {
  type: "data_connector.execution",
  id: "99001",
  data_connector_id: "12345",
  success: true,
  http_status: 200,
  http_method: "post",
  error_type: null,
  error_message: null,
  execution_time_ms: 150,
  source_type: "workflow",
  source_id: "5001",
  conversation_id: "215473840001",
  request_url: "https://api.example.com/orders/R-1042/status",
  created_at: "2026-03-02T09:29:00Z",
};
