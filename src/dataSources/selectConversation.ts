import { conversationsLike, LATEST_CONVERSATIONS } from "../conversations/lists";
import { largePages } from "../pagination";
import { labelOf, picker } from "../picker";
import type { Conversation } from "../types";

const LONGEST_LABEL = 60;

/** The first words of a message, without its HTML. */
const firstWords = (body: string): string => {
  const text = body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= LONGEST_LABEL) return text;
  return `${text.slice(0, LONGEST_LABEL).replace(/\s\S*$/, "")}…`;
};

export const selectConversation = picker<Conversation>({
  label: "Select Conversation",
  description: "Lists conversations, latest change first.",
  pages: (client, text) =>
    largePages(client, text ? conversationsLike(text) : LATEST_CONVERSATIONS),
  isSearched: true,
  toElement: ({ id, title, source = {} }) => ({
    key: id,
    label: labelOf(
      title || source.subject || firstWords(source.body ?? "") || `Conversation ${id}`,
      source.author?.name || source.author?.email,
    ),
  }),
  example: { key: "215473840001", label: "Compressor in stock (Hoban Washburn)" },
});
