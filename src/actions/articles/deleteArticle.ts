import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeArticles } from "../../resources/articles/access";
import { articleId } from "../../resources/articles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/deletearticle
export const deleteArticle = action({
  display: {
    label: "Delete Article",
    description:
      "Delete a help center article for good, in all its languages. Update Article with State Draft only takes it from readers.",
  },
  performSafety: "notAllowed",
  inputs: { connection, articleId },
  perform: async (context, { connection, articleId }) => {
    const client = createClient(connection, context, writeArticles);
    const { data } = await client.delete<Deleted>(path`/articles/${articleId}`);
    return { data };
  },
  examplePayload: { data: { id: "125", object: "article", deleted: true } },
});
