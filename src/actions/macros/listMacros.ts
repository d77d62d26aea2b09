import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { perPageInput, timeInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { macroExample } from "../../resources/macros/examples";
import { MACRO_LIST, type Macro } from "../../resources/macros/macros";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros
export const listMacros = action({
  display: {
    label: "List Macros",
    description: "List one page of macros, the saved replies of teammates, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    updatedSince: timeInput({
      label: "Updated Since",
      example: "2025-01-31T09:00:00Z",
      means: "Returns only macros changed after this time",
    }),
    fetchAll,
    maxRecords,
    perPage: perPageInput({ of: "Macros", max: MACRO_LIST.largestPage, usual: 50, example: "20" }),
    startingAfter,
  },
  perform: async (context, { connection, updatedSince, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    const request = { ...MACRO_LIST, params: { updated_since: updatedSince } };
    return { data: await listByCursor<Macro>(client, request, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [macroExample],
      pages: { type: "pages", per_page: 50, next: null },
    },
  },
});
