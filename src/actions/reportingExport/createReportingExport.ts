import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { exportReportingDataAccess } from "../../resources/reportingExport/access";
import { reportingExportExample } from "../../resources/reportingExport/examples";
import {
  attributeIds,
  datasetId,
  endTime,
  startTime,
} from "../../resources/reportingExport/inputs";
import { startReportingExport } from "../../resources/reportingExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export const createReportingExport = action({
  display: {
    label: "Create Reporting Export",
    description:
      "Start an export of a reporting dataset, without waiting for it. Export Reporting Data also waits and returns the rows.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    datasetId,
    startTime,
    endTime,
    attributeIds,
  },
  perform: async (context, { connection, ...wanted }) => {
    const client = createClient(connection, context, exportReportingDataAccess);
    return { data: await startReportingExport(client, wanted) };
  },
  examplePayload: {
    data: {
      ...reportingExportExample,
      status: "pending",
      download_url: "",
      download_expires_at: "",
    },
  },
});
