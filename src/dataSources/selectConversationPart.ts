import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { path } from "../client/path";
import { connection } from "../inputs/common";
import { choicesOf, labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { readConversations } from "../resources/conversations/access";
import { conversationId } from "../resources/conversations/inputs";
import type { Conversation } from "../resources/conversations/types";

const MAX_LABEL = 60;

interface Part {
  id: string;
  part_type?: string;
  body?: string | null;
  author?: { name?: string | null } | null;
}

/** @returns the first words of a text without its markup */
const firstWords = (body: string) => {
  const text = body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL)}…` : text;
};

export const selectConversationPart = dataSource({
  display: {
    label: "Select Conversation Part",
    description: "List the messages and notes of a conversation that have a text.",
  },
  dataSourceType: "picklist",
  inputs: { connection, id: conversationId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readConversations));
    const { data } = await client.get<Conversation>(path`/conversations/${id}`);
    const parts = (data.conversation_parts?.conversation_parts ?? []) as unknown as Part[];
    const choices = parts.flatMap((part) =>
      part.body
        ? { key: part.id, label: labelOf(firstWords(part.body), part.author?.name, part.part_type) }
        : [],
    );
    return { result: choicesOf(choices) };
  },
  examplePayload: { result: [{ key: "52011", label: "On its way. (Zoe Washburne, comment)" }] },
});
