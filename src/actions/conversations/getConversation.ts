import { action } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import { type ClientContext, createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

/** Intercom's maximum; of a longer conversation the latest parts come back, without a word. */
const MOST_PARTS = 500;

interface CountedConversation extends Conversation {
  /** Whether older parts are missing, because the API does not return them. */
  parts_truncated: boolean;
  parts_returned: number;
  parts_total: number;
}

const counted = (conversation: Conversation): CountedConversation => {
  const { conversation_parts: list, statistics } = conversation;
  const returned = list?.conversation_parts.length ?? 0;
  const listed = list?.total_count ?? returned;
  // Below the maximum nothing is cut off, whatever the statistics count.
  const total =
    returned < MOST_PARTS ? listed : Math.max(listed, statistics?.count_conversation_parts ?? 0);
  return {
    ...conversation,
    parts_truncated: total > returned,
    parts_returned: returned,
    parts_total: Math.max(total, returned),
  };
};

/**
 * A conversation with its latest 500 parts, and whether there are more.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
 */
const get = async (
  client: AxiosInstance,
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
  const conversation = counted(data);
  if (conversation.parts_truncated) {
    logger.warn(
      `Intercom returned the latest ${conversation.parts_returned} of ${conversation.parts_total} parts of the conversation ${id}: the API has no way to the older ones.`,
    );
  }
  return conversation;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
export const getConversation = action({
  display: {
    label: "Get Conversation",
    description:
      "Returns one conversation with its latest 500 parts, and tells whether there are more.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: conversationId,
    plainText: booleanInput({
      label: "Plain Text",
      comments: "When true, returns subject and messages as plain text instead of HTML.",
    }),
    includeTranslations: booleanInput({
      label: "Include Translations",
      comments: "When true, has the parts translated into the language of the conversation.",
    }),
  },
  perform: async (context, { connection, id, plainText, includeTranslations }) => {
    const client = createClient(connection, context);
    return { data: await get(client, context, id, { plainText, translate: includeTranslations }) };
  },
  examplePayload: {
    data: {
      ...conversationExample,
      parts_truncated: false,
      parts_returned: 1,
      parts_total: 1,
    },
  },
});
