import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { articleId } from "../../resources/articles/inputs";
import { readAndWriteArticles } from "../../resources/tags/access";
import { appliedTagExample } from "../../resources/tags/examples";
import { actingAdminId, tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoarticle
export const attachTagToArticle = action({
  display: {
    label: "Attach Tag to Article",
    description: "Add an existing tag to an article of the help center.",
  },
  performSafety: "notAllowed",
  inputs: { connection, articleId, tagId, adminId: actingAdminId },
  perform: async (context, { connection, articleId, tagId, adminId }) => {
    const client = createClient(connection, context, readAndWriteArticles);
    const { data } = await client.post<Tag>(
      path`/articles/${articleId}/tags`,
      { id: tagId, admin_id: adminId },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: appliedTagExample },
});
