import { idInput } from "./build";

export const conversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments: "ID that Intercom gave the conversation.",
});
