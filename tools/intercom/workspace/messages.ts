import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

export interface Message {
  id: string;
  created_at: number;
  subject: string;
  body: string;
  message_type: "email" | "inapp" | "whatsapp";
  adminId: string;
  contactIds: string[];
  conversationId: string | null;
}

export interface MessageStatus {
  id: string;
  rulesetId: string;
  conversation_id: string;
  user_id: string;
  status: "sent" | "delivered" | "read" | "failed";
  created_at: number;
  updated_at: number;
  whatsapp_message_id: string;
  template_name: string;
  error: { message: string; details: string } | null;
}

/** Adds a message that was sent. */
export const addMessage = (
  workspace: Workspace,
  given: Omit<Message, "id" | "created_at"> & Partial<Message>,
): Message => {
  const message = {
    id: given.id ?? workspace.ids.next("message"),
    created_at: workspace.clock.seconds(),
    ...given,
  };
  workspace.messages.set(message.id, message);
  return message;
};

/** Adds the status of a WhatsApp message. */
export const addMessageStatus = (
  workspace: Workspace,
  given: Partial<MessageStatus> & { rulesetId: string },
): MessageStatus => {
  const now = workspace.clock.seconds();
  const status: MessageStatus = {
    id: `event_${workspace.messageStatuses.size + 1}`,
    conversation_id: "215473840001",
    user_id: OWNER_ID,
    status: "sent",
    created_at: now,
    updated_at: now,
    whatsapp_message_id: `wamid_${workspace.messageStatuses.size + 1}`,
    template_name: "appointment_reminder",
    error: null,
    ...given,
  };
  workspace.messageStatuses.set(status.id, status);
  return status;
};
