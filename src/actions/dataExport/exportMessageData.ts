import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { resultOf, WITHIN_A_STEP } from "../../resources/common/exportFlow";
import { maxResultSize, maxWait, returnAs } from "../../resources/common/exportInputs";
import { exportContentData } from "../../resources/dataExport/access";
import { messageDataExample } from "../../resources/dataExport/examples";
import { createdAtAfter, createdAtBefore, statistics } from "../../resources/dataExport/inputs";
import { MESSAGE_DATA, startDataExport } from "../../resources/dataExport/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export/createdataexport
export const exportMessageData = action({
  display: {
    label: "Export Message Data",
    description:
      "Export who received outbound messages and how they reacted: start, wait, download, unpack. Returns files with rows, one per statistic, or the Export Job ID for Wait for Data Export.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    createdAtAfter,
    createdAtBefore,
    statistics,
    returnAs,
    maxWait,
    maxResultSize,
  },
  perform: async (context, { connection, createdAtAfter, createdAtBefore, ...inputs }) => {
    const client = createClient(connection, context, { ...exportContentData, ...WITHIN_A_STEP });
    const job = await startDataExport(client, { createdAtAfter, createdAtBefore });
    return { data: await resultOf(client, MESSAGE_DATA, job, inputs) };
  },
  examplePayload: { data: messageDataExample },
});
