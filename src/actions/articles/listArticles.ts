import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readArticles } from "../../resources/articles/access";
import { ARTICLE_LIST, type Article } from "../../resources/articles/articles";
import { articleItemExample } from "../../resources/articles/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/listarticles
export const listArticles = action({
  display: {
    label: "List Articles",
    description:
      "List one page of help center articles, drafts included and latest change first, or all of them. Search Articles finds them by text; neither has the statistics of Get Article.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Articles",
      max: ARTICLE_LIST.largestPage,
      usual: 25,
      example: "50",
    }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readArticles);
    return { data: await listByNumber<Article>(client, ARTICLE_LIST, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [articleItemExample],
      total_count: 1,
      pages: { type: "pages", page: 1, next: null, per_page: 25, total_pages: 1 },
    },
  },
});
