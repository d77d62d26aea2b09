import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/call
export interface Call extends Identified {
  type: string;
  state: string;
  conversation_id?: string | null;
}

export const callExample = {
  type: "call",
  id: "2101",
  conversation_id: "215473840001",
  admin_id: "991267645",
  contact_id: "5ba682d23d7cf92bef87bfd4",
  state: "completed",
  direction: "outbound",
  call_type: "phone",
  ended_reason: "completed",
  phone: "+353871234567",
  initiated_at: 1_772_271_000,
  answered_at: 1_772_271_003,
  ended_at: 1_772_271_093,
  created_at: 1_772_271_000,
  updated_at: 1_772_271_094,
  recording_url: "https://api.intercom.io/calls/2101/recording",
  transcription_url: "https://api.intercom.io/calls/2101/transcript",
  fin_recording_url: "https://api.intercom.io/calls/2102/recording",
  fin_transcription_url: "https://api.intercom.io/calls/2102/transcript",
};
