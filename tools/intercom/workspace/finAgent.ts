import type { Workspace } from "./workspace";

export type FinStatus =
  | "thinking"
  | "replying"
  | "awaiting_user_reply"
  | "escalated"
  | "resolved"
  | "complete";

export const RATINGS = ["terrible", "bad", "ok", "good", "amazing"] as const;

/** Fin's question how the conversation was. */
export interface Survey {
  isOpen: boolean;
  rating: (typeof RATINGS)[number] | null;
  remark: string | null;
}

/** A conversation that another system holds with Fin. */
export interface FinConversation {
  /** That of the other system. */
  id: string;
  userId: string;
  status: FinStatus;
  messages: { body: string; timestamp: string; attachments: object[]; receivedAtMs: number }[];
  attributes: Record<string, unknown>;
  history: object[];
  /** Undefined until Fin asks. */
  survey?: Survey;
}

/** Adds a conversation with Fin. */
export const addFinConversation = (
  workspace: Workspace,
  given: Partial<FinConversation> & { id: string; userId: string },
): FinConversation => {
  const conversation: FinConversation = {
    status: "thinking",
    messages: [],
    attributes: {},
    history: [],
    ...given,
  };
  workspace.finConversations.set(conversation.id, conversation);
  return conversation;
};
