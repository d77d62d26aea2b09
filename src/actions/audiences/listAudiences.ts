import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readAudiences } from "../../resources/audiences/access";
import { AUDIENCE_LIST, type Audience } from "../../resources/audiences/audiences";
import { audienceExample } from "../../resources/audiences/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/listaudiences
export const listAudiences = action({
  display: {
    label: "List Audiences",
    description:
      "List one page of audiences, the groups of people that Fin's content is meant for, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Audiences",
      max: AUDIENCE_LIST.largestPage,
      usual: 50,
      example: "20",
    }),
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readAudiences);
    return { data: await listByNumber<Audience>(client, AUDIENCE_LIST, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [audienceExample],
      total_count: 1,
      page: 1,
      per_page: 50,
      total_pages: 1,
    },
  },
});
