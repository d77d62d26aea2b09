import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** A workflow that is live. */
export const seedWorkflows = (workspace: Workspace) => {
  workspace.addWorkflow({
    id: seeded.workflow.id,
    title: "Triage new conversations",
    description: "Sends each conversation to the right team",
    targeting: { predicates: [] },
    snapshot: { steps: [{ id: "1", type: "message" }] },
  });
};
