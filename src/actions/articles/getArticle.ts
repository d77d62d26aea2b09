import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import type { Article } from "../../resources/articles/articles";
import { articleExample } from "../../resources/articles/examples";
import { articleId } from "../../resources/articles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/retrievearticle
export const getArticle = action({
  display: {
    label: "Get Article",
    description:
      "Get one help center article as readers see it, with its statistics and translations. Get Article Draft returns what is not published yet.",
  },
  performSafety: "safe",
  inputs: { connection, articleId },
  perform: async (context, { connection, articleId }) => {
    const client = createClient(connection, context, readArticles);
    const { data } = await client.get<Article>(path`/articles/${articleId}`);
    return { data };
  },
  examplePayload: { data: articleExample },
});
