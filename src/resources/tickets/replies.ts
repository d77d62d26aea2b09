import { booleanInput, multilineInput, timeInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Attachments, attachmentFields } from "../common/attachments";

export const replyBody = multilineInput({
  label: "Body",
  required: true,
  example: "The new catalyser is on its way.",
  comments: "Text of the reply.",
});

export const replyCreatedAt = timeInput({
  label: "Created At",
  means: "When it was written",
  more: "Now when left blank.",
});

export const skipReplyNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, notifies nobody.",
});

/**
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
 * @returns the attachments of an admin's reply, as Intercom takes them
 * @throws InputError for URLs together with files, of which Intercom would drop the URLs
 */
export const replyAttachments = (attachments: Attachments) => {
  const fields = attachmentFields(attachments);
  if (!fields.attachment_urls || !fields.attachment_files) return fields;
  throw new InputError(
    "Attachment URLs and Attachment Files cannot be combined: Intercom would attach the files only.",
  );
};
