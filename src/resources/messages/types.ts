import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/message
export interface Message extends Identified {
  type: string;
  created_at: number;
  body: string;
  message_type: string;
  conversation_id?: string;
}
