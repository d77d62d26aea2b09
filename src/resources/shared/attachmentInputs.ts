import { keyValueInput, urlListInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, type FileContent, file } from "../../values/readers";

/** Intercom's maximum for each kind. */
const MOST_ATTACHMENTS = 10;

const binary: Cleaner<FileContent> = (label, value) => {
  const content = file(label, value);
  if (content.data.length > 0) return content;
  throw new InputError(`${label}: the file is empty.`);
};

export const attachmentUrls = urlListInput({
  label: "Attachment URLs",
  max: MOST_ATTACHMENTS,
  example: "https://example.com/manual.pdf",
  comments: `URLs of files to attach, one per row, ${MOST_ATTACHMENTS} at most.`,
});

export const attachmentFiles = keyValueInput({
  label: "Attachment Files",
  read: binary,
  max: MOST_ATTACHMENTS,
  example: '[{"key":"notes.txt","value":"File contents"}]',
  comments: `Files to attach by name: binary data of a previous step, or text. ${MOST_ATTACHMENTS} at most.`,
});

/** What every action that can attach files takes. */
export const attachmentInputs = { attachmentUrls, attachmentFiles };
