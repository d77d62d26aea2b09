import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: workflowId } = seeded.workflow;

itSends(local, [["exportWorkflow", { workflowId }, "GET /export/workflows/67890", undefined]]);

it("Export Workflow returns the answer as it is, which has no ID of its own", async () => {
  const { workflow, ...rest } = await local.run("exportWorkflow", { workflowId });
  expect(rest).toEqual({
    export_version: "1.0",
    exported_at: "2026-03-02T09:30:00.000Z",
    app_id: 12345,
  });
  expect(workflow).toMatchObject({ id: workflowId, title: "Triage new conversations" });
});

it.each([{}, { export_version: "1.0" }, { id: workflowId }, { workflow: null }])(
  "an answer without a workflow is none: %j",
  async (body) => {
    local.intercom.faults.add({ status: 200, body, times: 99, headers: { "retry-after": "61" } });
    const error = await local.fail("exportWorkflow", { workflowId });
    expect(error.message).toContain("Intercom answered Export Workflow unreadably");
  },
);

it("an unknown workflow is reported with where the ID is", async () => {
  const error = await local.fail("exportWorkflow", { workflowId: "404" });
  expect(error).toMatchObject({ status: 404, code: "not_found" });
  expect(error.message).toContain(
    "No workflow has this ID: it stands in the address of the workflow in Intercom, and nothing lists workflows.",
  );
});

it("a plan without the export is named as the cause", async () => {
  local.intercom.settings.exportableWorkflows = false;
  const error = await local.fail("exportWorkflow", { workflowId });
  expect(error).toMatchObject({ status: 403, code: "api_plan_restricted", retryable: false });
  expect(error.message).toContain("The plan of the workspace does not include this feature.");
});
