import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import type { Article } from "../../resources/articles/articles";
import { articleDraftExample } from "../../resources/articles/examples";
import { articleId } from "../../resources/articles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/retrievearticledraft
export const getArticleDraft = action({
  display: {
    label: "Get Article Draft",
    description:
      "Get a published article with the text of its staged draft, which readers do not see yet. Fails when none is staged.",
  },
  performSafety: "safe",
  inputs: { connection, articleId },
  perform: async (context, { connection, articleId }) => {
    const client = createClient(connection, context, readArticles);
    const { data } = await client.get<Article>(path`/articles/${articleId}/draft`);
    return { data };
  },
  examplePayload: { data: articleDraftExample },
});
