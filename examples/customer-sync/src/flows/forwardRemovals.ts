import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { retryConfig } from "./retry";

interface Notification {
  topic: string;
  notification_id: string;
  item: { id: string; external_id?: string | null };
}

/** Topics after which the product must forget a contact, or stop writing to it. */
const TOPICS = ["contact.deleted", "contact.archived", "contact.unsubscribed"];

export const forwardRemovals = flow({
  name: "Forward Removals",
  stableKey: "forward-removals",
  description: "Tells the product that a contact was deleted, archived or unsubscribed.",
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
    key: "contactWebhook",
    values: { connection: { configVar: "Intercom Connection" } },
  },
  onExecution: async ({ configVars }, { onTrigger }) => {
    const { topic, notification_id, item } = onTrigger.results.body.data as Notification;
    // The URL also receives pings, repetitions and every other topic of the app.
    if (!TOPICS.includes(topic)) return { data: null };

    const removal = { topic, notification_id, id: item.id, external_id: item.external_id };
    await backendOf(configVars).post("/intercom/removals", { removals: [removal] });
    return { data: removal };
  },
});
