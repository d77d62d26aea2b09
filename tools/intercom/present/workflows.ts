import type { Workflow } from "../workspace/workflows";

/** A workflow, as it is exported: neither a type nor an ID stands beside it. */
export const presentWorkflowExport = (workflow: Workflow, nowMs: number) => ({
  export_version: "1.0",
  exported_at: new Date(nowMs).toISOString(),
  // A number, where the ID of a workspace is text everywhere else.
  app_id: 12_345,
  workflow,
});
