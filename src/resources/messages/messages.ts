import { problemOf } from "../../client/apiProblem";
import type { Client } from "../../client/types";
import type { Message } from "./types";

interface OutgoingMessage {
  adminId: number;
  contactId: string;
  contactRole?: string;
  body: string;
  /** Unix seconds. */
  createdAt?: number;
  createConversation: boolean;
}

/**
 * The description of the API spells the type both ways. What is known to have worked is the first;
 * the second is all that the description lets a request have.
 */
const IN_APP_TYPES = ["inapp", "in_app"] as const;
type InAppType = (typeof IN_APP_TYPES)[number];

/**
 * The fields that emails and in-app messages share. The ID of the admin is a number here, although
 * it is text everywhere else.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
 */
export const messageFields = (type: "email" | InAppType, message: OutgoingMessage) => ({
  message_type: type,
  body: message.body,
  from: { type: "admin", id: message.adminId },
  to: { type: message.contactRole, id: message.contactId },
  created_at: message.createdAt,
  create_conversation_without_contact_reply: message.createConversation,
});

const isRefusedType = (error: unknown): boolean => {
  const { status, field, message, body } = problemOf(error) ?? {};
  const says = [field, message, body].join(" ");
  return (status === 400 || status === 422) && /message_type|in_?app/i.test(says);
};

/** @returns the message that was sent, under whichever name Intercom has for its type */
export const sendInApp = async (client: Client, message: OutgoingMessage): Promise<Message> => {
  const send = async (type: InAppType) =>
    (await client.post<Message>("/messages", messageFields(type, message))).data;
  const [usual, other] = IN_APP_TYPES;
  try {
    return await send(usual);
  } catch (error) {
    if (isRefusedType(error)) return send(other);
    throw error;
  }
};
