import { InputError } from "../../client/errors";

export interface OutgoingMessage {
  adminId: number;
  contactId: string;
  contactRole?: string;
  body: string;
  createdAt?: number;
  createConversation: boolean;
}

/**
 * What emails and in-app messages have in common. The admin is a number here, although it is text
 * everywhere else.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
 */
export const outgoing = (type: "email" | "in_app", message: OutgoingMessage) => ({
  message_type: type,
  body: message.body,
  from: { type: "admin", id: message.adminId },
  to: { type: message.contactRole, id: message.contactId },
  created_at: message.createdAt,
  create_conversation_without_contact_reply: message.createConversation,
});

/** Users as further recipients. @returns undefined when there are none */
export const users = (ids: string[]) =>
  ids.length > 0 ? ids.map((id) => ({ type: "user", id })) : undefined;

export interface WhatsAppMessage {
  adminId: number;
  phone: string;
  name?: string;
  template: string;
  locale?: string;
  bodyParameters: string[];
  components?: unknown[];
}

const bodyComponents = (texts: string[]) =>
  texts.length > 0
    ? [{ type: "BODY", parameters: texts.map((text) => ({ type: "text", text })) }]
    : [];

/**
 * A WhatsApp template with what fills its placeholders.
 * @throws InputError when the placeholders are filled in two ways at once
 */
export const whatsAppMessage = ({ bodyParameters, components, ...message }: WhatsAppMessage) => {
  if (components && bodyParameters.length > 0) {
    throw new InputError(
      "Components: they take the place of Body Parameters. Fill in one of them.",
    );
  }
  return {
    message_type: "whatsapp",
    from: { type: "admin", id: message.adminId },
    to: { phone: message.phone, name: message.name },
    template: message.template,
    locale: message.locale,
    components: components ?? bodyComponents(bodyParameters),
  };
};
