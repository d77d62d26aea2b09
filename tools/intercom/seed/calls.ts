import { OWNER_ID } from "../workspace/admins";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

const SAID = [
  "[00:00:02] Teammate 1: Blue Sun Support, good morning.",
  "[00:00:05] User: The compressor has not arrived.",
  "[00:00:11] Teammate 1: It leaves the warehouse today.",
];

/** Calls of the first conversation, one of them the part that Fin took, and one that has just ended. */
export const seedCalls = (workspace: Workspace): void => {
  const now = workspace.clock.seconds();
  const { call, finCall, freshCall, contact, conversation, otherConversation } = seeded;
  const shared = { contact_id: contact.id, phone: call.phone, conversation_id: conversation.id };
  workspace.addCall({
    ...shared,
    id: call.id,
    admin_id: OWNER_ID,
    direction: "outbound",
    initiated_at: now - 2 * DAY_SECONDS,
    recording: Buffer.from("ID3 the call"),
    transcript: SAID.join("\n"),
    finCallId: finCall.id,
  });
  workspace.addCall({
    ...shared,
    id: finCall.id,
    initiated_at: now - 2 * DAY_SECONDS - 60,
    recording: Buffer.from("ID3 what Fin said"),
    transcript: "[00:00:01] Fin: Good morning, how can I help?",
  });
  workspace.addCall({
    id: freshCall.id,
    conversation_id: otherConversation.id,
    contact_id: seeded.otherContact.id,
    initiated_at: now - 120,
  });
};
