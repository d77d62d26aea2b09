import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { WITHIN_A_STEP } from "../../resources/common/exportFlow";
import { maxResultSize, maxWait, returnAs } from "../../resources/common/exportInputs";
import { exportReportingDataAccess } from "../../resources/reportingExport/access";
import { reportingDataExample } from "../../resources/reportingExport/examples";
import {
  attributeIds,
  datasetId,
  endTime,
  startTime,
} from "../../resources/reportingExport/inputs";
import { startReportingExport } from "../../resources/reportingExport/jobs";
import { reportingResultOf } from "../../resources/reportingExport/result";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export const exportReportingData = action({
  display: {
    label: "Export Reporting Data",
    description:
      "Export a reporting dataset: start, wait, download, unpack. Returns { rows: […] } in the language and time zone of the workspace, or the Export Job ID for Wait for Reporting Export.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    datasetId,
    startTime,
    endTime,
    attributeIds,
    returnAs,
    maxWait,
    maxResultSize,
  },
  perform: async (context, { connection, returnAs, maxWait, maxResultSize, ...wanted }) => {
    const client = createClient(connection, context, {
      ...exportReportingDataAccess,
      ...WITHIN_A_STEP,
    });
    const job = await startReportingExport(client, wanted);
    return { data: await reportingResultOf(client, job, { returnAs, maxWait, maxResultSize }) };
  },
  examplePayload: { data: reportingDataExample },
});
