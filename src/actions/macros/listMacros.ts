import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { macroListExample } from "../../examples/macros";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { macrosPerPage, updatedSince } from "../../inputs/macros";
import { MACRO_LIST } from "../../macros";
import { listByCursor } from "../../pagination";
import type { Macro } from "../../types";

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
