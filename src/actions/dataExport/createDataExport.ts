import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { exportContentData } from "../../resources/dataExport/access";
import { dataExportExample } from "../../resources/dataExport/examples";
import { createdAtAfter, createdAtBefore } from "../../resources/dataExport/inputs";
import { startDataExport } from "../../resources/dataExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export/createdataexport
export const createDataExport = action({
  display: {
    label: "Create Data Export",
    description:
      "Start an export of who received outbound messages and how they reacted, without waiting for it. Export Message Data also waits and returns the rows.",
  },
  performSafety: "notAllowed",
  inputs: { connection, createdAtAfter, createdAtBefore },
  perform: async (context, { connection, ...period }) => {
    const client = createClient(connection, context, exportContentData);
    return { data: await startDataExport(client, period) };
  },
  examplePayload: {
    data: { ...dataExportExample, status: "pending", download_url: "", download_expires_at: "" },
  },
});
