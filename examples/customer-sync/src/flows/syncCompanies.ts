import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { retryConfig } from "./retry";

interface Company {
  tags: { tags: { id: string }[] };
}

export const syncCompanies = flow({
  name: "Sync Companies",
  stableKey: "sync-companies",
  description: "Sends the companies with the chosen tag: all of them first, then changes.",
  schedule: { configVar: "Sync Schedule" },
  runInitialSyncOnDeploy: true,
  retryConfig,
  onTrigger: {
    component: "intercom",
    key: "syncCompanies",
    values: { connection: { configVar: "Intercom Connection" } },
  },
  onExecution: async ({ configVars }, { onTrigger }) => {
    const tag = configVars["Company Tag"];
    const companies = (onTrigger.results.body.data as Company[]).filter(
      (company) => !tag || company.tags.tags.some(({ id }) => id === tag),
    );
    if (companies.length > 0) {
      await backendOf(configVars).post("/intercom/companies", { companies });
    }
    return { data: null };
  },
});
