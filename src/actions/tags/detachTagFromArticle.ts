import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { articleId } from "../../resources/articles/inputs";
import { readAndWriteArticles } from "../../resources/tags/access";
import { removedTagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromarticle
export const detachTagFromArticle = action({
  display: {
    label: "Detach Tag from Article",
    description: "Remove a tag from an article of the help center. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: { connection, articleId, tagId },
  perform: async (context, { connection, articleId, tagId }) => {
    const client = createClient(connection, context, readAndWriteArticles);
    const { data } = await client.delete<Tag>(path`/articles/${articleId}/tags/${tagId}`);
    return { data };
  },
  examplePayload: { data: removedTagExample },
});
