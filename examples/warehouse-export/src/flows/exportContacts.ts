import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { changesOf, NDJSON, ndjsonOf, type SyncedRecord } from "../lines";
import { retryConfig } from "./retry";

export const exportContacts = flow({
  name: "Export Contacts",
  stableKey: "export-contacts",
  description:
    "Sends all contacts in batches when the instance is deployed, then each one that changes.",
  schedule: { configVar: "Sync Schedule" },
  runInitialSyncOnDeploy: true,
  retryConfig,
  onTrigger: {
    component: "intercom",
    key: "syncContacts",
    values: { connection: { configVar: "Intercom Connection" } },
  },
  onExecution: async ({ configVars, customer }, { onTrigger }) => {
    const changes = changesOf(onTrigger.results.body.data as SyncedRecord[]);
    await backendOf(configVars).post(
      "/intercom/lines",
      ndjsonOf("contact", customer, changes),
      NDJSON,
    );
    return { data: null };
  },
});
