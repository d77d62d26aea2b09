import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { asJob, isJob } from "../../resources/common/exportJob";
import { exportContentData } from "../../resources/dataExport/access";
import { dataExportExample } from "../../resources/dataExport/examples";
import { jobIdentifier } from "../../resources/dataExport/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export/canceldataexport
export const cancelDataExport = action({
  display: {
    label: "Cancel Data Export",
    description: "End an export of message data for good, so that another one can start.",
  },
  performSafety: "notAllowed",
  inputs: { connection, jobIdentifier },
  perform: async (context, { connection, jobIdentifier }) => {
    const client = createClient(connection, context, exportContentData);
    const { data } = await client.post(path`/export/cancel/${jobIdentifier}`, undefined, {
      idempotent: true,
      isExpected: isJob,
    });
    return { data: asJob(data, jobIdentifier) };
  },
  examplePayload: {
    data: { ...dataExportExample, status: "canceled", download_url: "", download_expires_at: "" },
  },
});
