import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { countedConversationExample } from "../../resources/conversations/examples";
import { getConversation as get } from "../../resources/conversations/get";
import {
  conversationId,
  includeTranslations,
  plainText,
} from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
export const getConversation = action({
  display: {
    label: "Get Conversation",
    description:
      "Returns one conversation with its latest 500 parts, and tells whether there are more.",
  },
  performSafety: "safe",
  inputs: { connection, id: conversationId, plainText, includeTranslations },
  perform: async (context, { connection, id, plainText, includeTranslations }) => {
    const client = createClient(connection, context);
    return { data: await get(client, context, id, { plainText, translate: includeTranslations }) };
  },
  examplePayload: { data: countedConversationExample },
});
