import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** The statuses of two WhatsApp messages. */
export const seedMessageStatuses = (workspace: Workspace) => {
  workspace.addMessageStatus({
    rulesetId: seeded.ruleset.id,
    user_id: seeded.contact.id,
    status: "delivered",
    whatsapp_message_id: "wamid_abc123",
  });
  workspace.addMessageStatus({
    rulesetId: seeded.ruleset.id,
    user_id: seeded.otherContact.id,
    status: "failed",
    whatsapp_message_id: "wamid_abc124",
    error: { message: "Message delivery failed", details: "Recipient not on WhatsApp" },
  });
};
