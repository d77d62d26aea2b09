import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readContentSnippets } from "../../resources/contentSnippets/access";
import {
  CONTENT_SNIPPET_LIST,
  type ContentSnippet,
} from "../../resources/contentSnippets/contentSnippets";
import { contentSnippetExample } from "../../resources/contentSnippets/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/listcontentsnippets
export const listContentSnippets = action({
  display: {
    label: "List Content Snippets",
    description:
      "List one page of content snippets, the short texts that Fin answers from, or all of them. Search Content finds them by text.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Snippets",
      max: CONTENT_SNIPPET_LIST.largestPage,
      usual: 50,
      example: "20",
    }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readContentSnippets);
    return { data: await listByNumber<ContentSnippet>(client, CONTENT_SNIPPET_LIST, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [contentSnippetExample],
      total_count: 1,
      page: 1,
      per_page: 50,
      total_pages: 1,
    },
  },
});
