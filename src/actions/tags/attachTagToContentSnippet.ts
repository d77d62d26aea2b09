import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { contentSnippetId } from "../../resources/contentSnippets/inputs";
import { readAndWriteContentSnippets } from "../../resources/tags/access";
import { appliedTagExample } from "../../resources/tags/examples";
import { actingAdminId, tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontentsnippet
export const attachTagToContentSnippet = action({
  display: {
    label: "Attach Tag to Content Snippet",
    description: "Add an existing tag to a content snippet.",
  },
  performSafety: "notAllowed",
  inputs: { connection, contentSnippetId, tagId, adminId: actingAdminId },
  perform: async (context, { connection, contentSnippetId, tagId, adminId }) => {
    const client = createClient(connection, context, readAndWriteContentSnippets);
    const { data } = await client.post<Tag>(
      path`/content_snippets/${contentSnippetId}/tags`,
      { id: tagId, admin_id: adminId },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: appliedTagExample },
});
