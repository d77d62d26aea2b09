import { cursorPagesOf } from "../client/pagination/cursor";
import { labelOf, picklist } from "../resources/common/picklist";
import { readDataConnectors } from "../resources/dataConnectors/access";
import { type Execution, executionList } from "../resources/dataConnectors/executions";
import { dataConnectorId } from "../resources/dataConnectors/inputs";

export const selectDataConnectorExecution = picklist<
  Execution,
  { dataConnectorId: typeof dataConnectorId }
>({
  label: "Select Data Connector Execution",
  description: "List the executions of a data connector in the last hour by time and outcome.",
  access: readDataConnectors,
  needs: { dataConnectorId },
  pages: (client, _text, { dataConnectorId }) =>
    cursorPagesOf(client, executionList(dataConnectorId)),
  toElement: ({ id, created_at, success, error_type }) => ({
    key: id,
    label: labelOf(created_at, success ? "successful" : error_type || "failed"),
  }),
  example: { key: "99001", label: "2026-03-02T09:29:00Z (successful)" },
});
