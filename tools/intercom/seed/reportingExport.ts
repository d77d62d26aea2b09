import { Readable } from "node:stream";
import { csvOf } from "../present/archives";
import { DATASETS, reportingTable } from "../workspace/reportingExport";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

const ATTRIBUTES = ["standard.conversation_id", "timestamp.conversation_started_at"];

/** An export of the conversations of a month. */
export const seedReportingExport = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const [dataset] = DATASETS;
  if (!dataset) return;
  const period: [number, number] = [now - 30 * DAY_SECONDS, now];
  workspace.addExportJob({
    id: seeded.reportingExport.id,
    kind: "reporting",
    // Made when it is downloaded: workspaces are filled far more often.
    content: () => Readable.from([csvOf(reportingTable(workspace, dataset, ATTRIBUTES, period))]),
  });
};
