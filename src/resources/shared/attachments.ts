import type { FileContent } from "../../values/readers";

export interface Attachments {
  attachmentUrls: string[];
  attachmentFiles: Record<string, FileContent>;
}

const encoded = ([name, { data, contentType = "application/octet-stream" }]: [
  string,
  FileContent,
]) => ({
  name,
  content_type: contentType,
  data: Buffer.from(data as Buffer).toString("base64"),
});

/**
 * Attachments as Intercom takes them: URLs as they are, files in Base64.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
 */
export const attachmentFields = ({ attachmentUrls, attachmentFiles }: Attachments) => ({
  attachment_urls: attachmentUrls.length > 0 ? attachmentUrls : undefined,
  attachment_files:
    Object.keys(attachmentFiles).length > 0
      ? Object.entries(attachmentFiles).map(encoded)
      : undefined,
});
