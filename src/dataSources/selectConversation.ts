import { cursorPagesOf } from "../client/pagination/cursor";
import { anyContains } from "../client/search";
import { labelOf, picklist } from "../resources/common/picklist";
import { readConversations } from "../resources/conversations/access";
import { CONVERSATION_SEARCH } from "../resources/conversations/lists";
import type { Conversation } from "../resources/conversations/types";
import { unescapeHtml } from "../values/unescapeHtml";

/** All conversations, latest change first. A search, since the order of the listing is not documented. */
const LATEST_CONVERSATIONS = {
  ...CONVERSATION_SEARCH,
  query: { field: "created_at", operator: ">", value: 0 },
  sort: { field: "updated_at", order: "descending" },
};

/** Conversations that began with a text, or by somebody of that name or email. */
const conversationsLike = (text: string) => ({
  ...LATEST_CONVERSATIONS,
  query: anyContains(
    ["source.subject", "source.body", "source.author.name", "source.author.email"],
    text,
  ),
});

const MAX_LABEL_LENGTH = 60;

/** The first words of a message, without its HTML. */
const firstWords = (body: string): string => {
  const text = unescapeHtml(body.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= MAX_LABEL_LENGTH) return text;
  return `${text.slice(0, MAX_LABEL_LENGTH).replace(/\s\S*$/, "")}…`;
};

export const selectConversation = picklist<Conversation>({
  label: "Select Conversation",
  description: "List conversations, latest change first.",
  access: readConversations,
  pages: (client, text) =>
    cursorPagesOf(client, text ? conversationsLike(text) : LATEST_CONVERSATIONS),
  isSearched: true,
  toElement: ({ id, title, source }) => ({
    key: id,
    label: labelOf(
      title || source?.subject || firstWords(source?.body ?? "") || `Conversation ${id}`,
      source?.author?.name || source?.author?.email,
    ),
  }),
  example: { key: "215473840001", label: "Compressor in stock (Hoban Washburn)" },
});
