import type { Workspace } from "./workspace";

export interface Workflow {
  id: string;
  title: string;
  description: string | null;
  trigger_type: string;
  state: "live" | "draft" | "paused";
  target_channels: string[];
  preferred_devices: string[];
  created_at: string;
  updated_at: string;
  targeting: object | null;
  snapshot: object | null;
  attributes: object[];
  embedded_rules: object[];
}

/** Adds a workflow. */
export const addWorkflow = (
  workspace: Workspace,
  given: Partial<Workflow> & { id: string; title: string },
): Workflow => {
  const now = new Date(workspace.clock.now()).toISOString();
  const workflow: Workflow = {
    description: null,
    trigger_type: "inbound_conversation",
    state: "live",
    target_channels: ["chat"],
    preferred_devices: ["desktop", "mobile"],
    created_at: now,
    updated_at: now,
    targeting: {},
    snapshot: {},
    attributes: [],
    embedded_rules: [],
    ...given,
  };
  workspace.workflows.set(workflow.id, workflow);
  return workflow;
};
