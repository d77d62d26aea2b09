import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Tag } from "../../client/types";
import { connection, tagId } from "../../inputs/common";
import { removedTagExample } from "../../resources/tags/examples";
import { taggedInternalArticleId } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfrominternalarticle
export const detachTagFromInternalArticle = action({
  display: {
    label: "Detach Tag from Internal Article",
    description: "Removes a tag from an internal article.",
  },
  performSafety: "notAllowed",
  inputs: { connection, internalArticleId: taggedInternalArticleId, tagId },
  perform: async (context, { connection, internalArticleId, tagId }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Tag>(
      path`/internal_articles/${internalArticleId}/tags/${tagId}`,
    );
    return { data };
  },
  examplePayload: { data: removedTagExample },
});
