import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput, perPageInput, textInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, order, page, startingAfter } from "../../inputs/common";
import { companyListExample } from "../../resources/companies/examples";
import { COMPANY_ID_HELP } from "../../resources/companies/inputs";
import { fetchCompanies, LARGEST_COMPANY_PAGE } from "../../resources/companies/lists";
import { readUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
export const listCompanies = action({
  display: {
    label: "List Companies",
    description:
      "List one page of companies, all of them, or those of a tag, a segment or a name. Intercom leaves out companies without contacts.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    companyId: idInput({
      label: "Company ID",
      example: "6",
      dataSource: "selectCompanyByCompanyId",
      comments: `Returns only the company with this ID: ${COMPANY_ID_HELP}`,
    }),
    companyName: textInput({
      label: "Name",
      example: "Blue Sun",
      comments: "Returns only the company with exactly this name.",
    }),
    tagId: idInput({
      label: "Tag ID",
      example: "17513",
      dataSource: "selectTag",
      comments: "Returns only companies with this tag.",
    }),
    segmentId: idInput({
      label: "Segment ID",
      example: "655b2d3a9f1e4c0012345678",
      dataSource: "selectSegment",
      comments: "Returns only companies in this segment.",
    }),
    order: {
      ...order,
      comments:
        "Descending is Intercom's own order: latest request first. Ascending needs the permission to write companies and cannot be combined with a filter.",
    },
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Companies",
      max: LARGEST_COMPANY_PAGE,
      usual: 15,
      example: "15",
      more: "A scroll, used beyond 10,000 companies, has pages of its own size.",
    }),
    startingAfter: {
      ...startingAfter,
      comments:
        "Not used by Intercom: companies are paged by number. A cursor is refused; use Page or Fetch All.",
    },
  },
  perform: async (context, { connection, ...filters }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    return { data: await fetchCompanies(client, filters) };
  },
  examplePayload: { data: companyListExample },
});
