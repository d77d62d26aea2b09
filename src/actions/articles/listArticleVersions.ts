import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import type { ArticleVersion } from "../../resources/articles/articles";
import { articleVersionExample } from "../../resources/articles/examples";
import { articleId, locale } from "../../resources/articles/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/listarticleversions
export const listArticleVersions = action({
  display: {
    label: "List Article Versions",
    description:
      "List one page of the versions of an article, latest first and without their text, or all of them. Get Article Version returns the text of one.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    articleId,
    locale,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Versions", usual: 25, example: "50" }),
  },
  perform: async (context, { connection, articleId, locale, ...paging }) => {
    const client = createClient(connection, context, readArticles);
    const request = { url: path`/articles/${articleId}/versions`, params: { locale } };
    return { data: await listByNumber<ArticleVersion>(client, request, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [articleVersionExample],
      total_count: 1,
      pages: { type: "pages", page: 1, next: null, per_page: 25, total_pages: 1 },
    },
  },
});
