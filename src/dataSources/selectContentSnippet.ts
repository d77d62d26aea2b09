import { numberedPagesOf } from "../client/pagination/numbered";
import { labelOf, picklist } from "../resources/common/picklist";
import { readContentSnippets } from "../resources/contentSnippets/access";
import {
  CONTENT_SNIPPET_LIST,
  type ContentSnippet,
} from "../resources/contentSnippets/contentSnippets";

export const selectContentSnippet = picklist<ContentSnippet>({
  label: "Select Content Snippet",
  description: "List content snippets by title.",
  access: readContentSnippets,
  pages: (client) => numberedPagesOf(client, CONTENT_SNIPPET_LIST),
  toElement: ({ id, title, locale }) => ({ key: id, label: labelOf(title || "Untitled", locale) }),
  example: { key: "38", label: "How to reset a password (en)" },
});
