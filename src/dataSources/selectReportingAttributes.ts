import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { connection } from "../inputs/common";
import { choicesOf, labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { exportReportingDataAccess } from "../resources/reportingExport/access";
import { readAttributes } from "../resources/reportingExport/datasets";
import { datasetId } from "../resources/reportingExport/inputs";

export const selectReportingAttributes = dataSource({
  display: {
    label: "Select Reporting Attributes",
    description: "Lists the attributes of a reporting dataset by name, with their qualified IDs.",
  },
  dataSourceType: "picklist",
  inputs: { connection, datasetId },
  perform: async (context, { connection, datasetId }) => {
    const access = whileSomebodyWaits(exportReportingDataAccess);
    const client = createClient(connection, context, access);
    const attributes = await readAttributes(client, datasetId);
    return {
      result: choicesOf(
        attributes.map(({ name, qualified_id: id }) => ({ key: id, label: labelOf(name, id) })),
      ),
    };
  },
  examplePayload: {
    result: [
      {
        key: "standard.conversation_id",
        label: "Conversation ID (standard.conversation_id)",
      },
    ],
  },
});
