import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readHelpCenter } from "../../resources/helpCenter/access";
import { COLLECTION_LIST, type Collection } from "../../resources/helpCenter/collections";
import { collectionExample } from "../../resources/helpCenter/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listallcollections
export const listCollections = action({
  display: {
    label: "List Collections",
    description:
      "List one page of the collections of all help centers, or all of them, the latest change first. Only those at the top name their help center.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Collections",
      max: COLLECTION_LIST.largestPage,
      usual: 20,
      example: "50",
    }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readHelpCenter);
    return { data: await listByNumber<Collection>(client, COLLECTION_LIST, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [collectionExample],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 },
    },
  },
});
