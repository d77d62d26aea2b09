import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A Fin Voice call that was matched, and one that was only announced. */
export const seedFinVoice = (workspace: Workspace): void => {
  const now = workspace.clock.seconds();
  const { call, finVoiceCall, unmatchedFinVoiceCall, conversation } = seeded;
  workspace.addFinVoiceCall({
    id: finVoiceCall.id,
    external_call_id: finVoiceCall.externalId,
    user_phone_number: call.phone,
    status: "in-progress",
    intercom_call_id: call.id,
    intercom_conversation_id: conversation.id,
    call_summary: "The customer asked where the compressor is.",
    createdAt: now - 2 * DAY_SECONDS,
  });
  workspace.addFinVoiceCall({
    id: unmatchedFinVoiceCall.id,
    external_call_id: unmatchedFinVoiceCall.externalId,
    user_phone_number: "+353879999999",
    createdAt: now - 60,
  });
};
