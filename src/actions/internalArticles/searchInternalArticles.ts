import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { numericIdInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { writeInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleExample } from "../../resources/internalArticles/examples";
import { internalArticlesPerPage } from "../../resources/internalArticles/inputs";
import {
  type InternalArticle,
  withNumbers,
} from "../../resources/internalArticles/internalArticles";

interface Found {
  type: string;
  data: { internal_articles: InternalArticle[] };
  total_count: number;
  pages?: unknown;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/searchinternalarticles
export const searchInternalArticles = action({
  display: {
    label: "Search Internal Articles",
    description:
      "Find the internal articles of a folder; Search Content finds them by text. Returns { data: { internal_articles: […] } }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    // Without a folder, Intercom answers with an empty list.
    folderId: numericIdInput({
      label: "Folder ID",
      required: true,
      example: "610",
      of: "folder",
      where: "The Intercom API lists folders from version 2.17 on, by GET /folders.",
    }),
    fetchAll,
    maxRecords,
    page,
    perPage: internalArticlesPerPage("10"),
  },
  // The one reading operation whose page names the permission to write.
  perform: async (context, { connection, folderId, ...paging }) => {
    const client = createClient(connection, context, writeInternalArticles);
    const list = await listByNumber<InternalArticle, Found>(
      client,
      {
        url: "/internal_articles/search",
        params: { folder_id: folderId },
        key: "data.internal_articles",
      },
      paging,
    );
    return { data: withNumbers(list) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: { internal_articles: [internalArticleExample] },
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 10, total_pages: 1 },
    },
  },
});
