import type { Call } from "../workspace/calls";

const addressOf = (callId: string, part: string) =>
  `https://api.intercom.io/calls/${callId}/${part}`;

/** A call. What Fin took of it is a call of another ID, named by the addresses alone. */
export const presentCall = ({ recording, transcript, finCallId, ...call }: Call) => ({
  type: "call",
  ...call,
  recording_url: recording && addressOf(call.id, "recording"),
  transcription_url: transcript && addressOf(call.id, "transcript"),
  fin_recording_url: finCallId && addressOf(finCallId, "recording"),
  fin_transcription_url: finCallId && addressOf(finCallId, "transcript"),
});

/** A call as a search shows it, with what was said. */
export const presentCallWithTranscript = (call: Call) => ({
  ...presentCall(call),
  transcript: (call.transcript?.split("\n") ?? []).map((text) => ({ text })),
  transcript_status: call.transcript === null ? null : "completed",
});
