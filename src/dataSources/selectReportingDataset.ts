import { labelOf, picklist } from "../resources/common/picklist";
import { exportReportingDataAccess } from "../resources/reportingExport/access";
import { type ReportingDataset, readDatasets } from "../resources/reportingExport/datasets";

export const selectReportingDataset = picklist<ReportingDataset>({
  label: "Select Reporting Dataset",
  description: "Lists the datasets of reporting data by name.",
  access: exportReportingDataAccess,
  pages: async (client) => [await readDatasets(client)],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "conversation", label: "Conversation" },
});
