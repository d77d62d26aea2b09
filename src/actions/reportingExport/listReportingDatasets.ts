import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { exportReportingDataAccess } from "../../resources/reportingExport/access";
import { readDatasets } from "../../resources/reportingExport/datasets";
import { datasetExample } from "../../resources/reportingExport/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export const listReportingDatasets = action({
  display: {
    label: "List Reporting Datasets",
    description:
      "List the datasets that can be exported, each with its attributes and their qualified IDs.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, exportReportingDataAccess);
    return { data: await readDatasets(client) };
  },
  examplePayload: { data: { type: "list", data: [datasetExample] } },
});
