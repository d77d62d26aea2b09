import type { Identified, List } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/conversation
export interface Conversation extends Identified {
  type: string;
  title?: string | null;
  source?: {
    subject?: string | null;
    body?: string | null;
    redacted?: boolean;
    author?: { type?: string; name?: string | null; email?: string | null } | null;
  } | null;
  statistics?: { count_conversation_parts?: number } | null;
  conversation_parts?: { conversation_parts: Identified[]; total_count?: number };
}

/** A list of conversations, or of deleted ones. */
export interface ConversationList<Item = Conversation> extends Omit<List<Item>, "data"> {
  conversations: Item[];
}
