import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import { readConversation } from "../../resources/conversations/readConversation";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
export const getConversation = action({
  display: {
    label: "Get Conversation",
    description:
      "Get one conversation with its latest 500 messages and notes. Get Conversation Transcript returns it as text.",
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
    const client = createClient(connection, context, readConversations);
    return {
      data: await readConversation(client, context, id, {
        plainText,
        translate: includeTranslations,
      }),
    };
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
