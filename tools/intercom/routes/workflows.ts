import { presentWorkflowExport } from "../present/workflows";
import { ApiError } from "../server/errors";
import type { Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/workflows/exportworkflow

export const workflowRoutes: Routes = {
  // Which permission it needs is documented nowhere.
  "GET /export/workflows/:id": ({ workspace, params }) => {
    if (!workspace.settings.exportableWorkflows) {
      const message = "Workflow export is not available for this app";
      throw new ApiError(403, "api_plan_restricted", message);
    }
    const workflow = workspace.workflows.get(params.id ?? "");
    if (!workflow) throw new ApiError(404, "not_found", "Workflow not found");
    return presentWorkflowExport(workflow, workspace.clock.now());
  },
};
