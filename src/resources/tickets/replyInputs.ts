import { booleanInput, textInput, timeInput } from "../../inputs/builders";

export const replyBody = textInput({
  label: "Body",
  required: true,
  example: "The new catalyser is on its way.",
  comments: "Text of the reply.",
});

export const repliedAt = timeInput({
  label: "Created At",
  means: "When it was written",
  more: "Now when left blank.",
});

export const skipReplyNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, notifies nobody.",
});
