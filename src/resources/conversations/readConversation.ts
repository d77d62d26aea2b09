import type { ClientContext } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import type { Conversation } from "./types";

/** Of a longer conversation Intercom returns the latest parts, and does not say so. */
const MAX_PARTS = 500;

/** A conversation, and how many of its parts came with it. */
export interface CountedConversation extends Conversation {
  /** Whether older parts are missing, because the API does not return them. */
  parts_truncated: boolean;
  parts_returned: number;
  parts_total: number;
}

const withPartCounts = (conversation: Conversation): CountedConversation => {
  const { conversation_parts: list, statistics } = conversation;
  const returned = list?.conversation_parts.length ?? 0;
  const listed = list?.total_count ?? returned;
  // The statistics count the message it began with too. Below the maximum all parts were returned,
  // whatever they count.
  const counted = (statistics?.count_conversation_parts ?? 0) - 1;
  const total = returned < MAX_PARTS ? listed : Math.max(listed, counted);
  return {
    ...conversation,
    parts_truncated: total > returned,
    parts_returned: returned,
    parts_total: Math.max(total, returned),
  };
};

/**
 * Logs a warning when parts are missing.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
 * @returns a conversation with its latest 500 parts, and how many there are
 */
export const readConversation = async (
  client: Client,
  { logger }: ClientContext,
  id: string,
  { plainText, translate }: { plainText: boolean; translate: boolean },
): Promise<CountedConversation> => {
  const { data } = await client.get<Conversation>(path`/conversations/${id}`, {
    params: {
      display_as: plainText ? "plaintext" : undefined,
      include_translations: translate || undefined,
    },
  });
  const conversation = withPartCounts(data);
  if (conversation.parts_truncated) {
    logger.warn(
      `Intercom returned the latest ${conversation.parts_returned} of ${conversation.parts_total} parts of the conversation ${id}: the API has no way to the older ones.`,
    );
  }
  return conversation;
};
