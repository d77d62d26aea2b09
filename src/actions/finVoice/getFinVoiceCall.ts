import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { numericIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { finVoice } from "../../resources/finVoice/access";
import { type FinVoiceCall, finVoiceCallExample } from "../../resources/finVoice/finVoice";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/collectfinvoicecallbyid
export const getFinVoiceCall = action({
  display: {
    label: "Get Fin Voice Call",
    description:
      "Get a registered call by the ID that Register Fin Voice Call returned. Not found until Intercom has matched it with a call.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    finVoiceCallId: numericIdInput({
      label: "Fin Voice Call ID",
      required: true,
      example: "12345",
      of: "Fin Voice call",
      where: "Register Fin Voice Call returns it.",
    }),
  },
  perform: async (context, { connection, finVoiceCallId }) => {
    const client = createClient(connection, context, finVoice);
    const { data } = await client.get<FinVoiceCall>(path`/fin_voice/collect/${finVoiceCallId}`);
    return { data };
  },
  examplePayload: { data: finVoiceCallExample },
});
