import { InputError } from "../../values/inputError";

import { type Attachments, attachmentFields } from "../shared/attachments";

/**
 * Attachments of a reply in the name of an admin.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket
 * @throws InputError for URLs and files at once, of which Intercom would drop the URLs
 */
export const replyAttachments = (attachments: Attachments) => {
  const fields = attachmentFields(attachments);
  if (!fields.attachment_urls || !fields.attachment_files) return fields;
  throw new InputError(
    "Attachment URLs and Attachment Files cannot be combined: Intercom would attach the files only.",
  );
};
