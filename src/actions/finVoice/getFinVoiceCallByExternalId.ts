import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { finVoice } from "../../resources/finVoice/access";
import { type FinVoiceCall, finVoiceCallExample } from "../../resources/finVoice/finVoice";
import { externalCallId } from "../../resources/finVoice/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/collectfinvoicecallbyexternalid
export const getFinVoiceCallByExternalId = action({
  display: {
    label: "Get Fin Voice Call by External ID",
    description:
      "Get a registered call by the ID that the provider of the phone system gave it. Not found until Intercom has matched it with a call.",
  },
  performSafety: "safe",
  inputs: { connection, externalCallId },
  perform: async (context, { connection, externalCallId }) => {
    const client = createClient(connection, context, finVoice);
    const { data } = await client.get<FinVoiceCall>(path`/fin_voice/external_id/${externalCallId}`);
    return { data };
  },
  examplePayload: { data: finVoiceCallExample },
});
