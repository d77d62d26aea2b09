import { booleanInput, textInput, timestampInput } from "../../inputs/builders";

export const replyBody = textInput({
  label: "Body",
  required: true,
  example: "The new catalyser is on its way.",
  comments: "Text of the reply.",
});

export const repliedAt = timestampInput({
  label: "Created At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When it was written: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const skipReplyNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, notifies nobody.",
});
