import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import type { Identified } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { checkPeriod } from "../../resources/common/period";
import { readContent } from "../../resources/content/access";
import { contentFilters } from "../../resources/content/searchInputs";
import { InputError } from "../../values/inputError";

const LARGEST_PAGE = 50;

const joined = (values: unknown[]) => (values.length > 0 ? values.join(",") : undefined);

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content/searchcontent
export const searchContent = action({
  display: {
    label: "Search Content",
    description:
      "Find articles, internal articles, snippets, external pages and files by text and filters, or the newest ones without any. An article has an entry per language in contents, by whose IDs Run Content Bulk Action takes it.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    ...contentFilters,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Results", max: LARGEST_PAGE, usual: 10, example: "20" }),
  },
  perform: async (context, { connection, fetchAll, maxRecords, page, perPage, ...given }) => {
    const client = createClient(connection, context, readContent);
    const { createdAtAfter, createdAtBefore, updatedAtAfter, updatedAtBefore } = given;
    checkPeriod(["Created After", createdAtAfter], ["Created Before", createdAtBefore]);
    checkPeriod(["Updated After", updatedAtAfter], ["Updated Before", updatedAtBefore]);
    const hasTags = given.tagIds.length > 0;
    if (hasTags && given.anyTagIds.length > 0) {
      throw new InputError("Tag IDs and Any Tag IDs are both filled in: remove one.");
    }
    if (!hasTags && given.tagOperator === "NIN")
      throw new InputError("Tag Operator: it needs Tag IDs.");
    const params = {
      query: given.query,
      content_types: joined(given.contentTypes),
      states: joined(given.states),
      locales: joined(given.locales),
      tag_ids: joined(given.tagIds),
      tag_operator: hasTags ? (given.tagOperator ?? "IN") : undefined,
      any_tag_ids: joined(given.anyTagIds),
      folder_ids: joined(given.folderIds),
      folder_entity_type: given.folderIds.length > 0 ? "folder" : undefined,
      fin_service_state: given.finServiceState,
      copilot_state: given.copilotState,
      fin_sales_state: given.finSalesState,
      created_by_ids: joined(given.createdByIds),
      last_updated_by_ids: joined(given.lastUpdatedByIds),
      created_at_after: createdAtAfter,
      created_at_before: createdAtBefore,
      updated_at_after: updatedAtAfter,
      updated_at_before: updatedAtBefore,
    };
    const list = {
      url: "/content/search",
      params,
      largestPage: LARGEST_PAGE,
      // A snippet may have the number of an article.
      identity: (item: object) => `${Object(item).type} ${Object(item).id}`,
    };
    const paging = { fetchAll, maxRecords, page, perPage };
    return { data: await listByNumber<Identified>(client, list, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          type: "article",
          id: "125",
          title: "Refunds",
          contents: [
            { type: "article_content", id: "678", title: "Refunds", locale: "en" },
            { type: "article_content", id: "679", title: "Remboursements", locale: "fr" },
          ],
        },
        { type: "internal_article", id: "142", title: "Handling refunds" },
      ],
      total_count: 2,
      pages: { type: "pages", next: null, prev: null, page: 1, per_page: 10, total_pages: 1 },
    },
  },
});
