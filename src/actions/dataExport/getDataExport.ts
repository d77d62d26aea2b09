import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { statusRetries } from "../../resources/common/exportJob";
import { exportContentData } from "../../resources/dataExport/access";
import { dataExportExample } from "../../resources/dataExport/examples";
import { jobIdentifier } from "../../resources/dataExport/inputs";
import { readDataExport } from "../../resources/dataExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export/getdataexport
export const getDataExport = action({
  display: {
    label: "Get Data Export",
    description:
      "Get how far an export of message data is. Wait for Data Export also returns its rows.",
  },
  performSafety: "safe",
  inputs: { connection, jobIdentifier },
  perform: async (context, { connection, jobIdentifier }) => {
    const client = createClient(connection, context, {
      ...exportContentData,
      retry: statusRetries,
    });
    return { data: await readDataExport(client, jobIdentifier) };
  },
  examplePayload: { data: dataExportExample },
});
