import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleId } from "../../resources/internalArticles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/deleteinternalarticle
export const deleteInternalArticle = action({
  display: {
    label: "Delete Internal Article",
    description: "Delete an internal article for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, internalArticleId },
  perform: async (context, { connection, internalArticleId }) => {
    const client = createClient(connection, context, writeInternalArticles);
    const { data } = await client.delete<Deleted>(path`/internal_articles/${internalArticleId}`);
    return { data };
  },
  examplePayload: { data: { id: "142", object: "internal_article", deleted: true } },
});
