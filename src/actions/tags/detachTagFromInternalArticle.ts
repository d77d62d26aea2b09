import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { internalArticleId } from "../../resources/internalArticles/inputs";
import { readAndWriteArticles } from "../../resources/tags/access";
import { removedTagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfrominternalarticle
export const detachTagFromInternalArticle = action({
  display: {
    label: "Detach Tag from Internal Article",
    description: "Remove a tag from an internal article. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: { connection, internalArticleId, tagId },
  perform: async (context, { connection, internalArticleId, tagId }) => {
    const client = createClient(connection, context, readAndWriteArticles);
    const { data } = await client.delete<Tag>(
      path`/internal_articles/${internalArticleId}/tags/${tagId}`,
    );
    return { data };
  },
  examplePayload: { data: removedTagExample },
});
