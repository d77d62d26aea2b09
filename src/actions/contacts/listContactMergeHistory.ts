import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { checkMaxRecords, fetchAllRecords } from "../../client/pagination/collect";
import { cursorPages } from "../../client/pagination/cursor";
import { path } from "../../client/path";
import type { List } from "../../client/types";
import { perPageInput, selectInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";

/** One contact that was merged into another. */
interface Merge {
  type: string;
  source_contact_id: string;
  source_contact_role: string;
  merged_at: number | null;
}

interface MergeHistory {
  type: string;
  data: Merge[];
  next_cursor?: string | null;
  has_more: boolean;
}

/** Intercom's maximum. */
const LARGEST_PAGE = 150;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontactmergehistory
export const listContactMergeHistory = action({
  display: {
    label: "List Contact Merge History",
    description: "List the contacts that were merged into a user.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: namedContactId,
    order: selectInput({
      label: "Order",
      example: "asc",
      choices: [
        { label: "Latest merge first", value: "desc" },
        { label: "Earliest merge first", value: "asc" },
      ],
      comments: "Sort order. Left blank, the latest merge comes first.",
    }),
    fetchAll,
    maxRecords,
    perPage: perPageInput({ of: "Merges", max: LARGEST_PAGE, usual: 50, example: "25" }),
    startingAfter: {
      ...startingAfter,
      comments: "Continues after this cursor: next_cursor of the previous answer.",
    },
  },
  perform: async (context, { connection, id, order, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    checkMaxRecords(paging);
    const { fetchAll, maxRecords, perPage, startingAfter } = paging;
    const largestPage = fetchAll ? LARGEST_PAGE : undefined;
    const fetchPage = async (cursor: string | undefined): Promise<MergeHistory> => {
      const { data } = await client.get<MergeHistory>(path`/contacts/${id}/merge_history`, {
        params: { cursor, per_page: perPage ?? largestPage, order },
        isExpected: hasList("data"),
      });
      return data;
    };
    if (!fetchAll) return { data: await fetchPage(startingAfter) };

    // The cursor stands outside `pages`, unlike that of other lists.
    const fetchList = async (cursor: string | undefined): Promise<List<Merge>> => {
      const { data, has_more, next_cursor } = await fetchPage(cursor);
      if (typeof has_more !== "boolean") return { data };
      return { data, pages: { next: has_more ? { starting_after: next_cursor } : null } };
    };
    const pages = () => cursorPages(fetchList, startingAfter, client.defaults.log);
    const { data } = await fetchAllRecords(client, pages, { rereads: false, max: maxRecords });
    return { data: { type: "list", data, next_cursor: null, has_more: false } };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          type: "merge_history",
          source_contact_id: "6762f0f51bb69f9f2193bb01",
          source_contact_role: "lead",
          merged_at: 1571672154,
        },
      ],
      next_cursor: null,
      has_more: false,
    },
  },
});
