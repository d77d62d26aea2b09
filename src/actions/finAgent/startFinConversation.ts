import { action } from "@prismatic-io/spectral";
import { jsonListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attributes, externalConversationId, messageInputs } from "../../resources/finAgent/inputs";
import { givenAttributes, sendToFin } from "../../resources/finAgent/send";
import { InputError } from "../../values/inputError";
import { choice, isBlank, isoTimestamp, jsonRecord, text } from "../../values/readers";

const MAX_MESSAGES = 10;
const FIELDS = ["author", "body", "timestamp"];

const readMessage = (item: unknown, index: number) => {
  const label = `History, message ${index + 1}`;
  const message = jsonRecord(label, item);
  const missing = FIELDS.find((field) => isBlank(message[field]));
  const unknown = Object.keys(message).find((field) => !FIELDS.includes(field));
  if (missing || unknown) {
    const what = missing ? `has no ${missing}` : `has "${unknown}"`;
    throw new InputError(`${label} ${what}: it takes author, body and timestamp, nothing else.`);
  }
  return {
    author: choice(["user", "agent", "fin"])(`${label}, author`, message.author),
    body: text(`${label}, body`, message.body),
    timestamp: isoTimestamp(`${label}, timestamp`, message.timestamp),
  };
};

const readHistory = (history: unknown[] = []) => {
  if (history.length > MAX_MESSAGES) {
    throw new InputError(
      `History: ${history.length} messages are more than ${MAX_MESSAGES}. Give the latest ones.`,
    );
  }
  return history.length > 0 ? history.map(readMessage) : undefined;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/fin-agent/startfinconversation
export const startFinConversation = action({
  display: {
    label: "Start Fin Conversation",
    description:
      "Start a conversation with Fin by the first message of a user, which Intercom bills by its outcome. Returns that Fin is thinking; its replies come through Fin Agent Webhook.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    conversationId: externalConversationId("chat-1043"),
    ...messageInputs,
    conversationAttributes: attributes(
      "Conversation Attributes",
      "conversation",
      '[{"key":"order_number","value":"A-1047"}]',
    ),
    history: jsonListInput({
      label: "History",
      example:
        '[{"author":"agent","body":"What do you need help with?","timestamp":"2026-01-31T08:59:00.000Z"}]',
      comments: `Earlier messages, ${MAX_MESSAGES} at most: a JSON list of author (user, agent or fin), body and timestamp.`,
    }),
  },
  perform: async (context, { connection, conversationAttributes, history, ...message }) => {
    const metadata = {
      history: readHistory(history),
      attributes: givenAttributes(conversationAttributes),
    };
    const isGiven = metadata.history || metadata.attributes;
    return {
      data: await sendToFin(context, connection, "/fin/start", message, {
        conversation_metadata: isGiven ? metadata : undefined,
      }),
    };
  },
  examplePayload: {
    data: {
      conversation_id: "chat-1043",
      user_id: "25",
      status: "thinking",
      created_at_ms: "2026-01-31T09:00:00.123Z",
    },
  },
});
