import { checkFields, isObject, type Json, list, text } from "../../server/body";
import { invalid } from "../../server/errors";
import type { Attachment } from "../../workspace/conversations";

const MAX_ATTACHMENTS = 10;

/** The attachments of a message, given as addresses or as files. */
export const attachmentsOf = (body: Json): Attachment[] => {
  checkFields(body, { attachment_urls: list, attachment_files: list });
  const urls = Array.isArray(body.attachment_urls) ? body.attachment_urls : [];
  const files = Array.isArray(body.attachment_files) ? body.attachment_files : [];
  if (urls.length > MAX_ATTACHMENTS || files.length > MAX_ATTACHMENTS) {
    throw invalid(`No more than ${MAX_ATTACHMENTS} attachments are allowed`, "attachment_urls");
  }
  return [
    ...urls.map((url): Attachment => {
      if (!URL.canParse(String(url)))
        throw invalid("attachment_urls is invalid", "attachment_urls");
      const name = new URL(String(url)).pathname.split("/").at(-1) ?? "";
      return {
        type: "upload",
        name,
        url: String(url),
        content_type: "application/octet-stream",
        filesize: 1024,
      };
    }),
    ...files.map((file): Attachment => {
      if (!isObject(file) || !text(file.name) || !text(file.data) || !text(file.content_type)) {
        throw invalid("attachment_files is invalid", "attachment_files");
      }
      return {
        type: "upload",
        name: String(file.name),
        url: `https://downloads.example.com/${encodeURIComponent(String(file.name))}`,
        content_type: String(file.content_type),
        filesize: Buffer.from(String(file.data), "base64").length,
      };
    }),
  ];
};
