import { attachCompany, detachCompany } from "../../changes/contactCompanies";
import { presentCompany, presentCompanyOfContact } from "../../present/companies";
import { listOf } from "../../present/lists";
import { ApiError, companyNotFound } from "../../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../../server/paging";
import { needs, queryValue, type Routes } from "../../server/route";
import { companyOf, contactOf } from "../common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/attachcontacttoacompany

const MAX_COMPANIES = 1000;

export const contactCompanyRoutes: Routes = {
  "GET /contacts/:id/companies": needs("Read users and companies", (call) => {
    const { query, workspace, origin, path } = call;
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 60 });
    const { items, ...rest } = numberedPage(workspace.companiesOf(contactOf(call)), {
      page: readPage(queryValue(query.page)),
      perPage,
      next: (page) => nextUrl(origin, path, page, perPage),
    });
    return { ...listOf(items.map((company) => presentCompany(company, workspace))), ...rest };
  }),

  "POST /contacts/:id/companies": needs("Write users and companies", (call) => {
    const { workspace, body } = call;
    const contact = contactOf(call);
    if (body.id === undefined) {
      throw new ApiError(400, "parameter_not_found", "company not specified");
    }
    const company = companyOf(call, body.id);
    if (contact.companyIds.size >= MAX_COMPANIES && !contact.companyIds.has(company.id)) {
      throw new ApiError(
        400,
        "contact_company_limit_exceeded",
        `Contact has reached the maximum of ${MAX_COMPANIES} company associations`,
      );
    }
    attachCompany(workspace, contact, company);
    return presentCompanyOfContact(company, workspace);
  }),

  "DELETE /contacts/:id/companies/:company_id": needs("Write users and companies", (call) => {
    const { workspace, params } = call;
    const contact = contactOf(call);
    const company = companyOf(call, params.company_id);
    if (!contact.companyIds.has(company.id)) throw companyNotFound();
    detachCompany(workspace, contact, company);
    return presentCompanyOfContact(company, workspace);
  }),
};
