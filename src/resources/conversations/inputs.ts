import {
  booleanInput,
  idInput,
  integerInput,
  textInput,
  timestampInput,
} from "../../inputs/builders";

export const conversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments: "ID that Intercom gave the conversation.",
});

export const conversationsPerPage = integerInput({
  label: "Per Page",
  example: "20",
  least: 1,
  most: 150,
  comments:
    "Conversations per page, 1 to 150. Left blank, Intercom returns 20, and Fetch All uses 150.",
});

export const replyDescription = {
  label: "Body",
  example: "The compressor is in stock.",
};

export const optionalBody = textInput({
  ...replyDescription,
  comments: "A message to leave in the conversation along with the change.",
});

export const sentAt = timestampInput({
  label: "Created At",
  example: "2025-12-31T09:00:00Z",
  comments:
    "When it was written: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const skipReplyNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, adds the reply without notifying anybody.",
});
