import { keyValuePairsInput, urlListInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, type FileContent, file } from "../../values/readers";

/** Intercom's maximum, for URLs and for files. */
export const MAX_ATTACHMENTS = 10;

const nonEmptyFile: Cleaner<FileContent> = (label, value) => {
  const content = file(label, value);
  if (content.data.length > 0) return content;
  throw new InputError(`${label}: the file is empty.`);
};

export const attachmentUrls = urlListInput({
  label: "Attachment URLs",
  max: MAX_ATTACHMENTS,
  example: "https://example.com/manual.pdf",
  comments: `URLs of files to attach, one per row, ${MAX_ATTACHMENTS} at most.`,
});

export const attachmentFiles = keyValuePairsInput({
  label: "Attachment Files",
  read: nonEmptyFile,
  isUnique: true,
  max: MAX_ATTACHMENTS,
  example: '[{"key":"notes.txt","value":"File contents"}]',
  comments: `Files to attach by name: binary data of a previous step, or text. ${MAX_ATTACHMENTS} at most.`,
});

/** The inputs of the actions that can attach URLs and files. */
export const attachmentInputs = { attachmentUrls, attachmentFiles };

export interface Attachments {
  attachmentUrls: string[];
  /** Files with their names. */
  attachmentFiles?: [name: string, FileContent][];
}

/** @returns a file as Intercom takes it, in Base64 */
export const encodedFile = ([name, { data, contentType = "application/octet-stream" }]: [
  string,
  FileContent,
]) => ({
  name,
  content_type: contentType,
  data: Buffer.from(data as Buffer).toString("base64"),
});

/**
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
 * @returns attachments as Intercom takes them: URLs as they are, files in Base64
 */
export const attachmentFields = ({ attachmentUrls, attachmentFiles = [] }: Attachments) => ({
  attachment_urls: attachmentUrls.length > 0 ? attachmentUrls : undefined,
  attachment_files: attachmentFiles.length > 0 ? attachmentFiles.map(encodedFile) : undefined,
});
