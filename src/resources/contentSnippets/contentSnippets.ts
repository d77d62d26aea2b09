import type { Identified } from "../../client/types";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/content_snippet
export interface ContentSnippet extends Identified {
  title: string | null;
  json_blocks: object[];
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/listcontentsnippets
export const CONTENT_SNIPPET_LIST = { url: "/content_snippets", largestPage: 50 };

/**
 * @returns the text of a snippet in the one form that it was given in
 * @throws InputError when it was given in both
 */
export const snippetBody = (given: { bodyMarkdown?: string; jsonBlocks?: unknown[] }) => {
  if (given.bodyMarkdown !== undefined && given.jsonBlocks !== undefined) {
    throw new InputError("Body Markdown and Body Blocks are both filled in: remove one.");
  }
  return { body_markdown: given.bodyMarkdown, json_blocks: given.jsonBlocks };
};
