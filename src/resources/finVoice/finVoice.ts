/** https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/ai_call_response */
export interface FinVoiceCall {
  id: number;
  status: string;
  external_call_id: string;
  [field: string]: unknown;
}

export const finVoiceCallExample = {
  id: 12345,
  app_id: 12345,
  user_phone_number: "+353871234567",
  status: "in-progress",
  intercom_call_id: "2101" as string | null,
  external_call_id: "call-123-abc",
  intercom_conversation_id: "215473840001" as string | null,
  call_transcript: [],
  call_summary: "The customer asked where the compressor is.",
  intent: [],
};
