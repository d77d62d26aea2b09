import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination";
import type { Macro } from "../../client/types";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { macroListExample } from "../../resources/macros/examples";
import { macrosPerPage, updatedSince } from "../../resources/macros/inputs";
import { MACRO_LIST } from "../../resources/macros/list";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros
export const listMacros = action({
  display: {
    label: "List Macros",
    description: "Returns one page of macros, the saved replies of admins, or all of them.",
  },
  performSafety: "safe",
  inputs: { connection, fetchAll, perPage: macrosPerPage, startingAfter, updatedSince },
  perform: async (context, { connection, updatedSince, ...paging }) => {
    const client = createClient(connection, context);
    const request = { ...MACRO_LIST, params: { updated_since: updatedSince } };
    return { data: await listByCursor<Macro>(client, request, paging) };
  },
  examplePayload: { data: macroListExample },
});
