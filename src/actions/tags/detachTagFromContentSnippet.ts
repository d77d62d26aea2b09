import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { contentSnippetId } from "../../resources/contentSnippets/inputs";
import { readAndWriteContentSnippets } from "../../resources/tags/access";
import { removedTagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromcontentsnippet
export const detachTagFromContentSnippet = action({
  display: {
    label: "Detach Tag from Content Snippet",
    description: "Remove a tag from a content snippet. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: { connection, contentSnippetId, tagId },
  perform: async (context, { connection, contentSnippetId, tagId }) => {
    const client = createClient(connection, context, readAndWriteContentSnippets);
    const { data } = await client.delete<Tag>(
      path`/content_snippets/${contentSnippetId}/tags/${tagId}`,
    );
    return { data };
  },
  examplePayload: { data: removedTagExample },
});
