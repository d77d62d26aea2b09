import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { resultOf, WITHIN_A_STEP } from "../../resources/common/exportFlow";
import { maxResultSize, maxWait, returnAs } from "../../resources/common/exportInputs";
import { exportContentData } from "../../resources/dataExport/access";
import { messageDataExample } from "../../resources/dataExport/examples";
import { jobIdentifier, statistics } from "../../resources/dataExport/inputs";
import { MESSAGE_DATA } from "../../resources/dataExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export/downloaddataexport
export const waitForDataExport = action({
  display: {
    label: "Wait for Data Export",
    description:
      "Wait for an export of message data that was started before, and download it. Returns files with rows, one per statistic, as Export Message Data does.",
  },
  performSafety: "safe",
  inputs: { connection, jobIdentifier, statistics, returnAs, maxWait, maxResultSize },
  perform: async (context, { connection, jobIdentifier, ...inputs }) => {
    const client = createClient(connection, context, { ...exportContentData, ...WITHIN_A_STEP });
    return { data: await resultOf(client, MESSAGE_DATA, jobIdentifier, inputs) };
  },
  examplePayload: { data: messageDataExample },
});
