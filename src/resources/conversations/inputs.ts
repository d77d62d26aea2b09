import {
  booleanInput,
  intercomIdInput,
  multilineInput,
  perPageInput,
  timeInput,
} from "../../inputs/builders";

export const conversationId = intercomIdInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  of: "conversation",
});

export const conversationsPerPage = perPageInput({
  of: "Conversations",
  max: 150,
  usual: 20,
  example: "20",
});

export const replyBodyOptions = {
  label: "Body",
  example: "The compressor is in stock.",
};

export const optionalBody = multilineInput({
  ...replyBodyOptions,
  comments: "A message to leave in the conversation along with the change.",
});

export const createdAt = timeInput({
  label: "Created At",
  example: "2025-12-31T09:00:00Z",
  means: "When it was written",
  more: "Now when left blank.",
});

export const skipReplyNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, adds the reply without notifying anybody.",
});
