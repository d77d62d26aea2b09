import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A data connector that workflows use, a draft, and what came of the former's requests. */
export const seedDataConnectors = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const { dataConnector, draftDataConnector, execution } = seeded;
  workspace.addDataConnector({
    id: dataConnector.id,
    name: "Order Status Service",
    description: "Fetches the status of an order",
    state: "live",
    inUse: true,
    http_method: "post",
    url: "https://api.example.com/orders/{{order_id}}/status",
    headers: [{ name: "X-Shop", value: "serenity-secret" }],
    audiences: ["users", "leads"],
    data_inputs: [
      {
        name: "order_id",
        type: "string",
        description: "Number of the order",
        required: true,
        default_value: "",
      },
    ],
    mock_response: { order: { id: 12345, status: "shipped" } },
    token_ids: ["1234"],
    created_at: now - 30 * DAY_SECONDS,
    updated_at: now - 2 * DAY_SECONDS,
  });
  workspace.addDataConnector({
    id: draftDataConnector.id,
    name: "Refund Service",
    http_method: "post",
    url: "https://api.example.com/refunds",
    created_at: now - DAY_SECONDS,
  });
  workspace.addDataConnectorExecution({
    id: execution.id,
    data_connector_id: dataConnector.id,
    http_method: "post",
    conversation_id: seeded.conversation.id,
    request_url: "https://api.example.com/orders/R-1042/status",
    request_body: '{"order_id": "R-1042"}',
    response_body: '{"status": "shipped"}',
    created_at: now - 60,
  });
  workspace.addDataConnectorExecution({
    id: seeded.failedExecution.id,
    data_connector_id: dataConnector.id,
    success: false,
    http_status: null,
    http_method: "post",
    error_type: "3rd_party_error",
    error_message: "Connection refused",
    execution_time_ms: null,
    source_type: "inbox",
    source_id: null,
    request_body: '{"order_id": "R-1043"}',
    response_body: null,
    created_at: now - 120,
  });
};
