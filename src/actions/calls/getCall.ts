import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readCalls } from "../../resources/calls/access";
import { type Call, callExample } from "../../resources/calls/calls";
import { callId } from "../../resources/calls/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/showcall
export const getCall = action({
  display: {
    label: "Get Call",
    description:
      "Get one phone call by its ID: who was on it, when, and where recording and transcript are. Times come as Intercom writes them, in Unix seconds or ISO 8601.",
  },
  performSafety: "safe",
  inputs: { connection, callId },
  perform: async (context, { connection, callId }) => {
    const client = createClient(connection, context, readCalls);
    const { data } = await client.get<Call>(path`/calls/${callId}`);
    return { data };
  },
  examplePayload: { data: callExample },
});
