import type { Connection } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { type ClientContext, createClient } from "../../client/createClient";
import type { InputValues } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { isBlank } from "../../values/readers";
import { encodedFile, MAX_ATTACHMENTS } from "../common/attachments";
import { finAgent } from "./access";
import type { messageInputs } from "./inputs";

/** That Fin got a message. What it replies comes later, as an event. */
interface FinAnswer {
  conversation_id: string;
  user_id: string;
  status: string;
  /** ISO 8601. */
  created_at_ms: string;
  /** Attributes that were not saved, and why. */
  errors?: Record<string, { attributes?: Record<string, string> }>;
}

type Message = InputValues<typeof messageInputs> & { conversationId: string };

/** @returns the attributes that have a value; undefined where none has */
export const givenAttributes = (attributes: Record<string, unknown>) => {
  const given = Object.entries(attributes).filter(([, value]) => !isBlank(value));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

const attachmentsOf = ({ attachmentUrls, attachmentFiles }: Message) => {
  const attachments = [
    ...attachmentUrls.map((url) => ({ type: "url", url })),
    ...attachmentFiles.map((file) => ({ type: "file", ...encodedFile(file) })),
  ];
  if (attachments.length > MAX_ATTACHMENTS) {
    throw new InputError(
      `Attachment URLs and Attachment Files: ${attachments.length} in all are more than ${MAX_ATTACHMENTS}.`,
    );
  }
  return attachments.length > 0 ? attachments : undefined;
};

/** Fin keeps a message whose attributes Intercom does not save: that must not go unnoticed. */
const reportUnsaved = ({ logger }: ClientContext, errors: FinAnswer["errors"]) => {
  const unsaved = Object.entries(Object(errors)).flatMap(([model, refused]) =>
    Object.entries(Object(Object(refused).attributes)).map(
      ([name, reason]) => `${model} attribute "${name}" (${reason})`,
    ),
  );
  if (unsaved.length > 0) {
    logger.warn(
      `Intercom: Fin got the message, but these were not saved: ${unsaved.join(", ")}. The result names them under errors.`,
    );
  }
};

/**
 * Sends the message of a user to Fin, once, however often the request is repeated.
 * @param more further fields of the body
 * @returns Intercom's answer, without the address of the stream of events: it holds a token
 * @throws InputError for too many attachments
 */
export const sendToFin = async (
  context: ClientContext,
  connection: Connection,
  url: "/fin/start" | "/fin/reply",
  message: Message,
  more: object = {},
): Promise<FinAnswer> => {
  const client = createClient(connection, context, finAgent);
  const body = {
    conversation_id: message.conversationId,
    message: {
      author: "user",
      body: message.body,
      // Made once: by it Fin recognizes a request that is repeated.
      timestamp: message.timestamp ?? new Date().toISOString(),
    },
    user: {
      id: message.userId,
      name: message.userName,
      email: message.userEmail,
      attributes: givenAttributes(message.userAttributes),
    },
    attachments: attachmentsOf(message),
    ...more,
  };
  const { data } = await client.post<FinAnswer & { sse_subscription_url?: string }>(url, body, {
    idempotent: true,
    isExpected: hasField("conversation_id"),
  });
  const { sse_subscription_url, ...answer } = data;
  reportUnsaved(context, answer.errors);
  return answer;
};
