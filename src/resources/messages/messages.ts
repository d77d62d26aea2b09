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
 * The fields that emails and in-app messages share. The ID of the admin is a number here, although
 * it is text everywhere else.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
 */
export const messageFields = (type: "email" | "in_app", message: OutgoingMessage) => ({
  message_type: type,
  body: message.body,
  from: { type: "admin", id: message.adminId },
  to: { type: message.contactRole, id: message.contactId },
  created_at: message.createdAt,
  create_conversation_without_contact_reply: message.createConversation,
});
