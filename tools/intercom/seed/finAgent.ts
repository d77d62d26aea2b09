import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** A conversation in which Fin waits for an answer, and one that Fin asked to rate. */
export const seedFinConversations = (workspace: Workspace) => {
  const userId = seeded.contact.externalId;
  workspace.addFinConversation({
    id: seeded.finConversation.id,
    userId,
    status: "awaiting_user_reply",
  });
  workspace.addFinConversation({
    id: seeded.ratedFinConversation.id,
    userId,
    status: "complete",
    survey: { isOpen: true, rating: null, remark: null },
  });
};
