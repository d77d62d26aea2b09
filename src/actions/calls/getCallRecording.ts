import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readCallFiles } from "../../resources/calls/access";
import { callFile } from "../../resources/calls/file";
import { callId, waitMinutes } from "../../resources/calls/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/showcallrecording
export const getCallRecording = action({
  display: {
    label: "Get Call Recording",
    description:
      "Download the recording of a phone call as a file that later steps can store or send. Fails while Intercom has none, unless it waits.",
  },
  performSafety: "safe",
  inputs: { connection, callId, waitMinutes },
  perform: async (context, { connection, callId, waitMinutes }) => {
    const client = createClient(connection, context, readCallFiles);
    return callFile(client, { callId, part: "recording", waitMinutes });
  },
  examplePayload: { data: Buffer.from("ID3"), contentType: "audio/mpeg" },
});
