import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readCalls } from "../../resources/calls/access";
import { type Call, callExample } from "../../resources/calls/calls";

const LARGEST_PAGE = 25;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/listcalls
export const listCalls = action({
  display: {
    label: "List Calls",
    description:
      "List one page of phone calls, or all of them, in no documented order and without a filter: webhooks report new ones. Times come as Intercom writes them, in Unix seconds or ISO 8601.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Calls", max: LARGEST_PAGE, usual: 25, example: "10" }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readCalls);
    const list = { url: "/calls", largestPage: LARGEST_PAGE };
    return { data: await listByNumber<Call>(client, list, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [callExample],
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 25, total_pages: 1 },
    },
  },
});
