import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, contactId, fetchAll } from "../../inputs/common";
import { mergeHistoryExample } from "../../resources/contacts/examples";
import {
  mergeHistoryCursor,
  mergeHistoryOrder,
  mergeHistoryPerPage,
} from "../../resources/contacts/inputs";
import { listMergeHistory } from "../../resources/contacts/merge";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontactmergehistory
export const listContactMergeHistory = action({
  display: {
    label: "List Contact Merge History",
    description: "Returns one page of the contacts that were merged into a user, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: contactId,
    fetchAll,
    order: mergeHistoryOrder,
    perPage: mergeHistoryPerPage,
    startingAfter: mergeHistoryCursor,
  },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    return { data: await listMergeHistory(client, id, paging) };
  },
  examplePayload: { data: mergeHistoryExample },
});
