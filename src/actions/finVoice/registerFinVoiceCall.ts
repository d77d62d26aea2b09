import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { finVoice } from "../../resources/finVoice/access";
import { type FinVoiceCall, finVoiceCallExample } from "../../resources/finVoice/finVoice";
import { externalCallId, phoneNumber } from "../../resources/finVoice/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/registerfinvoicecall
export const registerFinVoiceCall = action({
  display: {
    label: "Register Fin Voice Call",
    description:
      "Announce a call of another phone system to Intercom, which links it with a call and a conversation of its own. Refused for a call that is registered already.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    phoneNumber,
    externalCallId: { ...externalCallId, example: "call-125-ghi", placeholder: "call-125-ghi" },
    source: selectInput({
      label: "Call Source",
      example: "zoom_phone",
      choices: [
        { label: "AWS Connect", value: "aws_connect" },
        { label: "Five9", value: "five9" },
        { label: "Zoom Phone", value: "zoom_phone" },
      ],
      comments:
        "Phone system that the call comes from. Intercom takes AWS Connect when left blank.",
    }),
    data: jsonInput({
      label: "Call Data",
      example: '{"queue":"billing"}',
      comments: "Further details to keep with the call, as a JSON object.",
    }),
  },
  perform: async (context, { connection, phoneNumber, externalCallId, source, data: details }) => {
    const client = createClient(connection, context, finVoice);
    const { data } = await client.post<FinVoiceCall>("/fin_voice/register", {
      phone_number: phoneNumber,
      call_id: externalCallId,
      source,
      data: details,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...finVoiceCallExample,
      id: 12403,
      status: "registered",
      intercom_call_id: null,
      external_call_id: "call-125-ghi",
      intercom_conversation_id: null,
      call_summary: "",
    },
  },
});
