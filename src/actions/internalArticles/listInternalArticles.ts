import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Listing } from "../../client/pagination/collect";
import { listByNumber } from "../../client/pagination/numbered";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleExample } from "../../resources/internalArticles/examples";
import { internalArticlesPerPage } from "../../resources/internalArticles/inputs";
import {
  INTERNAL_ARTICLE_LIST,
  type InternalArticle,
  withNumbers,
} from "../../resources/internalArticles/internalArticles";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/listinternalarticles
export const listInternalArticles = action({
  display: {
    label: "List Internal Articles",
    description:
      "List one page of internal articles, which only teammates and AI agents read, or all of them. Search Content finds them by text.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: internalArticlesPerPage("25 or 50"),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readInternalArticles);
    const list = await listByNumber<InternalArticle>(client, INTERNAL_ARTICLE_LIST, paging);
    return { data: withNumbers<Listing<InternalArticle>>(list) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [internalArticleExample],
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
