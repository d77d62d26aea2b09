import { action } from "@prismatic-io/spectral";
import { isAnything } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { writeContentSnippets } from "../../resources/contentSnippets/access";
import { contentSnippetId } from "../../resources/contentSnippets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/deletecontentsnippet
export const deleteContentSnippet = action({
  display: {
    label: "Delete Content Snippet",
    description:
      "Delete a content snippet for good. Intercom refuses it while a procedure of Fin uses the snippet.",
  },
  performSafety: "notAllowed",
  inputs: { connection, contentSnippetId },
  perform: async (context, { connection, contentSnippetId }) => {
    const client = createClient(connection, context, writeContentSnippets);
    // Intercom answers with nothing.
    await client.delete(path`/content_snippets/${contentSnippetId}`, { isExpected: isAnything });
    return { data: { type: "content_snippet", id: contentSnippetId, deleted: true } };
  },
  examplePayload: { data: { type: "content_snippet", id: "38", deleted: true } },
});
