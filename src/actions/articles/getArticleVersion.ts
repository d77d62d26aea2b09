import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import type { ArticleVersion } from "../../resources/articles/articles";
import { articleVersionExample } from "../../resources/articles/examples";
import { articleId, locale, versionId } from "../../resources/articles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/retrievearticleversion
export const getArticleVersion = action({
  display: {
    label: "Get Article Version",
    description:
      "Get one version of an article with its text as HTML and Markdown. The State Draft means that it is not the one that readers see.",
  },
  performSafety: "safe",
  inputs: { connection, articleId, versionId, locale },
  perform: async (context, { connection, articleId, versionId, locale }) => {
    const client = createClient(connection, context, readArticles);
    const { data } = await client.get<ArticleVersion>(
      path`/articles/${articleId}/versions/${versionId}`,
      { params: { locale } },
    );
    return { data };
  },
  examplePayload: {
    data: {
      ...articleVersionExample,
      body: '<p class="no-margin">Press Reset for three seconds.</p>',
      body_markdown: "Press Reset for three seconds.\n",
      updated_at: 1767259800,
    },
  },
});
