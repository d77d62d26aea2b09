import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { NDJSON, ndjsonOf, rowsOf } from "../lines";
import { retryConfig } from "./retry";

/** Figures of the last days still change, and a day that failed comes with the next one. */
const DAYS = 7;
const BATCH = 500;
const DAY_MS = 86_400_000;

interface Report {
  outcome: "done" | "no_data" | "not_done" | "too_large";
  message: string;
  rows: object[];
}

export const exportReport = flow({
  name: "Export Report",
  stableKey: "export-report",
  description: "Sends the chosen report figures of the last 7 days.",
  schedule: { configVar: "Report Schedule" },
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars, customer }, { onTrigger }) => {
    const dataset = configVars["Report Dataset"];
    if (!dataset) return { data: { rows: 0 } };

    // A run that is repeated has the same payload, and exports the same period.
    const startedAt = new Date(onTrigger.results.startedAt);
    const day = startedAt.toISOString().slice(0, "YYYY-MM-DD".length);
    const { data: report } = await intercom.exportReportingData<{ data: Report }>({
      connection: configVars["Intercom Connection"],
      datasetId: dataset,
      startTime: new Date(startedAt.getTime() - DAYS * DAY_MS).toISOString(),
      endTime: startedAt.toISOString(),
      attributeIds: configVars["Report Attributes"],
    });
    if (report.outcome !== "done" && report.outcome !== "no_data") throw new Error(report.message);

    const backend = backendOf(configVars);
    const lines = rowsOf(dataset, day, report.rows);
    for (let start = 0; start < lines.length; start += BATCH) {
      const batch = lines.slice(start, start + BATCH);
      await backend.post("/intercom/lines", ndjsonOf("report", customer, batch), NDJSON);
    }
    return { data: { rows: lines.length } };
  },
});
