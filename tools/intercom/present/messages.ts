import type { MessageStatus } from "../workspace/messages";

const EVENT_TYPE = "broadcast_outbound";

/** A message status in the list of a ruleset. */
export const presentMessageEvent = ({ rulesetId, error, ...event }: MessageStatus) => ({
  ...event,
  type: EVENT_TYPE,
});

/** The status of one WhatsApp message. */
export const presentMessageStatus = (event: MessageStatus) => {
  const { id, rulesetId, user_id, whatsapp_message_id, error, ...status } = event;
  return {
    ...status,
    type: EVENT_TYPE,
    message_id: whatsapp_message_id,
    ...(error && { error }),
  };
};
