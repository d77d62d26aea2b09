import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { retryConfig } from "./retry";

export const syncContacts = flow({
  name: "Sync Contacts",
  stableKey: "sync-contacts",
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
  onExecution: async ({ configVars }, { onTrigger }) => {
    const contacts = onTrigger.results.body.data;
    await backendOf(configVars).post("/intercom/contacts", { contacts });
    return { data: null };
  },
});
