import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { WITHIN_A_STEP } from "../../resources/common/exportFlow";
import { maxResultSize, maxWait, returnAs } from "../../resources/common/exportInputs";
import { exportReportingDataAccess } from "../../resources/reportingExport/access";
import { reportingDataExample } from "../../resources/reportingExport/examples";
import { jobIdentifier } from "../../resources/reportingExport/inputs";
import { reportingResultOf } from "../../resources/reportingExport/result";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export const waitForReportingExport = action({
  display: {
    label: "Wait for Reporting Export",
    description:
      "Wait for an export of reporting data that was started before, and download it. Returns { rows: […] } as Export Reporting Data does.",
  },
  performSafety: "safe",
  inputs: { connection, jobIdentifier, returnAs, maxWait, maxResultSize },
  perform: async (context, { connection, jobIdentifier, ...inputs }) => {
    const client = createClient(connection, context, {
      ...exportReportingDataAccess,
      ...WITHIN_A_STEP,
    });
    return { data: await reportingResultOf(client, jobIdentifier, inputs) };
  },
  examplePayload: { data: reportingDataExample },
});
