import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { numericIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { unknownId } from "../../resources/common/notFound";
import { isRecord } from "../../values/objects";

// Which permission it needs is documented nowhere.
const access = {
  advice: [
    unknownId(
      /^\/export\/workflows\/[^/]+$/,
      "workflow",
      "it stands in the address of the workflow in Intercom, and nothing lists workflows",
    ),
  ],
};

/** The answer has neither a type nor an ID of its own. */
const isExport = (data: unknown) => isRecord(data) && isRecord(data.workflow);

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/workflows/exportworkflow
export const exportWorkflow = action({
  display: {
    label: "Export Workflow",
    description:
      "Get the whole definition of a workflow: its steps, targeting, attributes and rules. Intercom has no import for it, and the plan of the workspace must include the export.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    workflowId: numericIdInput({
      label: "Workflow ID",
      required: true,
      example: "67890",
      of: "workflow",
      where: "It stands in the address of the workflow in Intercom.",
    }),
  },
  perform: async (context, { connection, workflowId }) => {
    const client = createClient(connection, context, access);
    const { data } = await client.get<Record<string, unknown>>(
      path`/export/workflows/${workflowId}`,
      { isExpected: isExport },
    );
    return { data };
  },
  examplePayload: {
    data: {
      export_version: "1.0",
      exported_at: "2026-01-31T09:00:00.000Z",
      app_id: 12345,
      workflow: {
        id: "67890",
        title: "Triage new conversations",
        description: "Sends each conversation to the right team",
        trigger_type: "inbound_conversation",
        state: "live",
        target_channels: ["chat"],
        preferred_devices: ["desktop", "mobile"],
        created_at: "2025-06-15T10:30:00.000Z",
        updated_at: "2026-01-20T14:45:00.000Z",
        targeting: { predicates: [] },
        snapshot: { steps: [{ id: "1", type: "message" }] },
        attributes: [],
        embedded_rules: [],
      },
    },
  },
});
