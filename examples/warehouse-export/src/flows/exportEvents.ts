import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { hashOf, NDJSON, ndjsonOf } from "../lines";
import { retryConfig } from "./retry";

interface Event {
  topic?: string;
  notification_id: string | null;
  created_at: number;
  item: object;
}

export const exportEvents = flow({
  // The type of every notification of Intercom, by which the shared endpoint finds this flow.
  name: "notification_event",
  stableKey: "export-events",
  description: "Sends each event that Intercom reports, deletions included.",
  // Intercom sends no API key. The trigger checks the signature of what arrives.
  endpointSecurityType: "unsecured",
  queueConfig: {
    type: "throttled",
    concurrencyLimit: 5,
    dedupeIdField: "body.data.notification_id",
  },
  retryConfig,
  onTrigger: {
    component: "intercom",
    key: "webhook",
    values: {
      connection: { configVar: "Intercom Connection" },
      // The queue drops what arrives twice.
      allowDuplicates: { value: true },
    },
  },
  onExecution: async ({ configVars, customer }, { onTrigger }) => {
    const { topic, notification_id, created_at, item } = onTrigger.results.body.data as Event;
    // The URL also receives checks and pings.
    if (!topic) return { data: null };

    const record = { topic, created_at, item };
    const event = { key: notification_id ?? hashOf(record), record };
    await backendOf(configVars).post(
      "/intercom/lines",
      ndjsonOf("event", customer, [event]),
      NDJSON,
    );
    return { data: { topic, notification_id } };
  },
});
