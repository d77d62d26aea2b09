import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { conversationId } from "../../resources/conversations/inputs";
import { readConversation } from "../../resources/conversations/readConversation";
import { transcriptOf } from "../../resources/conversations/transcript";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation
export const getConversationTranscript = action({
  display: {
    label: "Get Conversation Transcript",
    description:
      "Get the whole chat of a conversation as text or Markdown, such as for an AI summary: authors, times, messages and links to attachments. Returns { transcript } and says when Intercom kept back older parts.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: conversationId,
    format: selectInput({
      label: "Format",
      default: "text",
      example: "markdown",
      choices: [
        { label: "Text", value: "text" },
        { label: "Markdown", value: "markdown" },
      ],
      comments:
        "How the transcript is written. Markdown keeps bold words, lists and links as marks.",
    }),
    includeNotes: booleanInput({
      label: "Include Notes",
      comments:
        "When true, includes the internal notes, marked as such. They are written for teammates, not for the customer.",
    }),
  },
  perform: async (context, { connection, id, format = "text", includeNotes }) => {
    const client = createClient(connection, context, readConversations);
    const display = { plainText: false, translate: false };
    const conversation = await readConversation(client, context, id, display);
    return { data: transcriptOf(conversation, { format, includeNotes }) };
  },
  examplePayload: {
    data: {
      conversation_id: "215473840001",
      title: "Compressor in stock",
      transcript: `Compressor in stock

Hoban Washburn (customer), 2025-12-31 08:00 UTC:
Is the compressor in stock?

Zoe Washburne (teammate), 2025-12-31 09:00 UTC:
The compressor is in stock.`,
      messages: 2,
      notes: 0,
      parts_truncated: false,
      parts_returned: 1,
      parts_total: 1,
    },
  },
});
