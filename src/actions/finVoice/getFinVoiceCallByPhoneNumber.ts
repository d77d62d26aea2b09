import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { finVoice } from "../../resources/finVoice/access";
import { type FinVoiceCall, finVoiceCallExample } from "../../resources/finVoice/finVoice";
import { phoneNumber } from "../../resources/finVoice/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/collectfinvoicecallbyphonenumber
export const getFinVoiceCallByPhoneNumber = action({
  display: {
    label: "Get Fin Voice Call by Phone Number",
    description:
      "Get the latest registered call of a phone number that Intercom has matched with a call.",
  },
  performSafety: "safe",
  inputs: { connection, phoneNumber },
  perform: async (context, { connection, phoneNumber }) => {
    const client = createClient(connection, context, finVoice);
    const { data } = await client.get<FinVoiceCall>(path`/fin_voice/phone_number/${phoneNumber}`);
    return { data };
  },
  examplePayload: { data: finVoiceCallExample },
});
