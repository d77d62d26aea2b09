import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { listByNumber, pageOrAll, type ReadNumbered } from "../../client/pagination/numbered";
import type { List } from "../../client/types";
import { integerInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { externalPageExample } from "../../resources/aiContent/examples";
import {
  EXTERNAL_PAGES,
  type ExternalPage,
  LIST_CEILING,
  WHOLE_LIST_PAGE,
} from "../../resources/aiContent/pages";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/listexternalpages
export const listExternalPages = action({
  display: {
    label: "List External Pages",
    description: `List one page of the external pages of all sources, or all of them. Intercom lists the first ${LIST_CEILING}: where there are more, Fetch All needs Max Records.`,
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: integerInput({
      label: "Per Page",
      example: "20",
      min: 1,
      max: EXTERNAL_PAGES.largestPage,
      comments: `Pages per page, 1 to ${EXTERNAL_PAGES.largestPage}. Left blank, Intercom returns 50, and Fetch All uses ${WHOLE_LIST_PAGE}, which reaches furthest.`,
    }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, aiContent);
    if (!paging.fetchAll) {
      return { data: await listByNumber<ExternalPage>(client, EXTERNAL_PAGES, paging) };
    }
    const { maxRecords = Number.POSITIVE_INFINITY, page = 1, perPage = WHOLE_LIST_PAGE } = paging;
    const reach = Math.floor(LIST_CEILING / perPage) * perPage;
    const read: ReadNumbered<ExternalPage> = async (number, size, settings) => {
      const { data } = await client.get<List<ExternalPage>>(EXTERNAL_PAGES.url, {
        params: { page: number, per_page: size },
        ...settings,
        isExpected: hasList("data"),
      });
      const total = data.total_count ?? 0;
      if (Math.min(total, (page - 1) * perPage + maxRecords) > reach) {
        throw new InputError(
          `Fetch All: Intercom counts ${total} external pages and lists only the first ${reach}, with ${perPage} per page: ${total - reach} would be missing. Max Records limits the list to those that it has.`,
        );
      }
      return data;
    };
    const list = { url: EXTERNAL_PAGES.url, largestPage: WHOLE_LIST_PAGE };
    return { data: await pageOrAll(client, list, paging, read) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [externalPageExample],
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
