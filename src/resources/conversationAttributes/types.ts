// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/conversation_attribute
export interface ConversationAttribute {
  id: number;
  name: string;
  data_type: string;
  archived?: boolean;
  options?: { id: string; label: string; archived?: boolean }[];
}
