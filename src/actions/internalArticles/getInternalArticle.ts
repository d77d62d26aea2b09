import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleExample } from "../../resources/internalArticles/examples";
import { internalArticleId } from "../../resources/internalArticles/inputs";
import type { InternalArticle } from "../../resources/internalArticles/internalArticles";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/retrieveinternalarticle
export const getInternalArticle = action({
  display: {
    label: "Get Internal Article",
    description: "Get one internal article by its ID, with its text as HTML and as Markdown.",
  },
  performSafety: "safe",
  inputs: { connection, internalArticleId },
  perform: async (context, { connection, internalArticleId }) => {
    const client = createClient(connection, context, readInternalArticles);
    const { data } = await client.get<InternalArticle>(
      path`/internal_articles/${internalArticleId}`,
    );
    return { data };
  },
  examplePayload: { data: internalArticleExample },
});
