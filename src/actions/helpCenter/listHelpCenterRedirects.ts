import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readRedirects } from "../../resources/helpCenter/access";
import { redirectExample } from "../../resources/helpCenter/examples";
import { helpCenterId } from "../../resources/helpCenter/inputs";
import { type Redirect, redirectList } from "../../resources/helpCenter/redirects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listhelpcenterredirects
export const listHelpCenterRedirects = action({
  display: {
    label: "List Help Center Redirects",
    description:
      "List one page of the redirects of a help center, which lead old addresses to articles and collections, or all of them. The latest change comes first.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    helpCenterId,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Redirects", max: 250, usual: 50, example: "20" }),
  },
  perform: async (context, { connection, helpCenterId, ...paging }) => {
    const client = createClient(connection, context, readRedirects);
    return { data: await listByNumber<Redirect>(client, redirectList(helpCenterId), paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [redirectExample],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
