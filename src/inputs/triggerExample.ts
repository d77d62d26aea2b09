import type { TriggerPayload } from "@prismatic-io/spectral";

const FLOW = "Flow 1";
const URL = "https://hooks.example.com/trigger/flow-1";

/** @returns the example of what a trigger passes to its flow, with this data in the body */
export const triggerExample = <Data>(
  data: Data,
): TriggerPayload & { body: { data: Data; contentType: string } } => ({
  headers: { "content-type": "application/json" },
  queryParameters: {},
  rawBody: { data: "", contentType: "application/json" },
  body: { data, contentType: "application/json" },
  pathFragment: "",
  webhookUrls: { [FLOW]: URL },
  webhookApiKeys: { [FLOW]: [] },
  invokeUrl: URL,
  executionId: "executionId",
  customer: { id: "customerId", externalId: "ecahpwf5", name: "Serenity" },
  instance: { id: "instanceId", name: "Intercom" },
  user: { id: "userId", email: "zoe@example.com", name: "Zoe Washburne", externalId: "1" },
  integration: {
    id: "integrationId",
    name: "Intercom",
    versionSequenceId: "1",
    externalVersion: "1.0.0",
  },
  flow: { id: "flowId", name: FLOW, stableId: "flow-1" },
  startedAt: "2026-01-31T09:00:00.000Z",
  globalDebug: false,
});
