import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { changesOf, NDJSON, ndjsonOf, type SyncedRecord } from "../lines";
import { retryConfig } from "./retry";

export const exportConversations = flow({
  name: "Export Conversations",
  stableKey: "export-conversations",
  description: "Sends all conversations with their messages and notes, then each one that changes.",
  schedule: { configVar: "Sync Schedule" },
  runInitialSyncOnDeploy: true,
  retryConfig,
  onTrigger: {
    component: "intercom",
    key: "syncConversations",
    values: { connection: { configVar: "Intercom Connection" }, includeMessages: { value: true } },
  },
  onExecution: async ({ configVars, customer }, { onTrigger }) => {
    const changes = changesOf(onTrigger.results.body.data as SyncedRecord[]);
    await backendOf(configVars).post(
      "/intercom/lines",
      ndjsonOf("conversation", customer, changes),
      NDJSON,
    );
    return { data: null };
  },
});
