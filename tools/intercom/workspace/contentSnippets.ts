import { type Availability, UNAVAILABLE } from "./internalArticles";
import type { Workspace } from "./workspace";

/** A part of the text; only paragraphs are described. */
export type Block = Record<string, unknown>;

export interface ContentSnippet extends Availability {
  id: string;
  title: string | null;
  locale: string;
  json_blocks: Block[];
  audience_ids: number[];
  created_at: number;
  updated_at: number;
  /** A procedure of Fin uses it, which keeps it from being deleted. */
  isInProcedure: boolean;
}

/** Path under which a snippet has its tags. */
export const contentSnippetPath = (id: string): string => `/content_snippets/${id}`;

/** Adds a content snippet, with an empty paragraph when no text is given. */
export const addContentSnippet = (
  workspace: Workspace,
  given: Partial<ContentSnippet> = {},
): ContentSnippet => {
  const now = workspace.clock.seconds();
  const snippet: ContentSnippet = {
    id: workspace.ids.next("contentSnippet"),
    title: null,
    locale: "en",
    json_blocks: [{ type: "paragraph", text: "" }],
    audience_ids: [],
    ...UNAVAILABLE,
    created_at: now,
    updated_at: given.created_at ?? now,
    isInProcedure: false,
    ...given,
  };
  workspace.contentSnippets.set(snippet.id, snippet);
  workspace.tagsOfContent(contentSnippetPath(snippet.id));
  return snippet;
};
