import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { contentImportSourceExample } from "../../resources/aiContent/examples";
import {
  CONTENT_IMPORT_SOURCES,
  type ContentImportSource,
} from "../../resources/aiContent/sources";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/listcontentimportsources
export const listContentImportSources = action({
  display: {
    label: "List Content Import Sources",
    description:
      "List one page of the sources that Fin's external pages come from, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Sources", usual: 50, example: "20" }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, aiContent);
    return {
      data: await listByNumber<ContentImportSource>(client, CONTENT_IMPORT_SOURCES, paging),
    };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [contentImportSourceExample],
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
