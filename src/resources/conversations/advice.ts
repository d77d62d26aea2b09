import type { Advice } from "../../client/access";

/** What to do when a conversation, or a part of one, is not found. */
export const conversationAdvice: readonly Advice[] = [
  {
    when: ({ status, message = "" }, { url }) =>
      status === 404 &&
      url.startsWith("/conversations/last/") &&
      !/^(user|contact|admin)/i.test(message),
    say: () => "The contact has no conversation",
  },
  {
    when: ({ message = "" }, { url }) =>
      /^\/conversations\/[^/]+\/merge$/.test(url) &&
      /^primary conversation not found/i.test(message),
    say: () =>
      "No conversation has this Merge Into Conversation ID: Select Conversation lists them",
  },
  {
    when: ({ status }, { url }) => status === 404 && url === "/conversations/redact",
    say: () => "No conversation has this ID, or it has no such part or source",
  },
  {
    when: ({ status, message = "" }, { method, url }) =>
      status === 404 &&
      method === "delete" &&
      /^\/tickets\/[^/]+\/linked_conversations\//.test(url) &&
      /^conversation\b/i.test(message),
    say: () => "The conversation is not linked to this ticket, or no conversation has this ID",
  },
];
