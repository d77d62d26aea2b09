import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { statusRetries } from "../../resources/common/exportJob";
import { exportReportingDataAccess } from "../../resources/reportingExport/access";
import { reportingExportExample } from "../../resources/reportingExport/examples";
import { jobIdentifier } from "../../resources/reportingExport/inputs";
import { readReportingExport } from "../../resources/reportingExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export const getReportingExport = action({
  display: {
    label: "Get Reporting Export",
    description:
      "Get how far an export of reporting data is. Wait for Reporting Export also returns its rows.",
  },
  performSafety: "safe",
  inputs: { connection, jobIdentifier },
  perform: async (context, { connection, jobIdentifier }) => {
    const client = createClient(connection, context, {
      ...exportReportingDataAccess,
      retry: statusRetries,
    });
    return { data: await readReportingExport(client, jobIdentifier) };
  },
  examplePayload: { data: reportingExportExample },
});
