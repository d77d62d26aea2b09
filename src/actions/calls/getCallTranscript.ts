import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readCallFiles } from "../../resources/calls/access";
import { callFile } from "../../resources/calls/file";
import { callId, waitMinutes } from "../../resources/calls/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/showcalltranscript
export const getCallTranscript = action({
  display: {
    label: "Get Call Transcript",
    description:
      "Get what was said in a phone call as plain text, a line per utterance with its time. Fails while Intercom has no transcript, unless it waits.",
  },
  performSafety: "safe",
  inputs: { connection, callId, waitMinutes },
  perform: async (context, { connection, callId, waitMinutes }) => {
    const client = createClient(connection, context, readCallFiles);
    const { data } = await callFile(client, { callId, part: "transcript", waitMinutes });
    return { data: data.toString("utf8").replace(/^\uFEFF/, "") };
  },
  examplePayload: {
    data: "[00:00:02] Teammate 1: Blue Sun Support, good morning.\n[00:00:05] User: The compressor has not arrived.",
  },
});
