import type { FinVoiceCall } from "../workspace/finVoice";

const MAX_SUMMARY_LENGTH = 256;

/** A Fin Voice call. */
export const presentFinVoiceCall = ({ source, data, createdAt, ...call }: FinVoiceCall) => ({
  ...call,
  call_summary: call.call_summary.slice(0, MAX_SUMMARY_LENGTH),
});
