import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { internalArticleId } from "../../resources/internalArticles/inputs";
import { readAndWriteArticles } from "../../resources/tags/access";
import { appliedTagExample } from "../../resources/tags/examples";
import { actingAdminId, tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtointernalarticle
export const attachTagToInternalArticle = action({
  display: {
    label: "Attach Tag to Internal Article",
    description: "Add an existing tag to an internal article.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    internalArticleId,
    tagId,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, internalArticleId, tagId, adminId }) => {
    const client = createClient(connection, context, readAndWriteArticles);
    const { data } = await client.post<Tag>(
      path`/internal_articles/${internalArticleId}/tags`,
      { id: tagId, admin_id: adminId },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: appliedTagExample },
});
