import { changeCompany, createCompany, deleteCompany } from "../changes/companies";
import { presentCompany } from "../present/companies";
import { presentContact } from "../present/contacts";
import { listOf } from "../present/lists";
import {
  type Check,
  checkFields,
  flag,
  integer,
  isObject,
  type Json,
  nullable,
  number,
  pick,
  text,
} from "../server/body";
import { ApiError, companyNotFound, invalid, missing } from "../server/errors";
import { nextObject, nextUrl, numberedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import type { Company, CompanyFields } from "../workspace/companies";
import type { Workspace } from "../workspace/workspace";
import { mergeCustomAttributes } from "./common/customAttributes";
import { companyOf } from "./common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies

/** Pages end here; only the scroll goes further. */
const MAX_LISTED_COMPANIES = 10_000;
const MAX_SPEND = 2_147_483_647;

const UPDATABLE: Record<string, Check> = {
  name: nullable(text),
  plan: nullable(text),
  size: nullable(integer),
  website: nullable(text),
  industry: nullable(text),
  monthly_spend: nullable(number),
  custom_attributes: nullable(isObject),
};

const CREATABLE: Record<string, Check> = {
  ...UPDATABLE,
  company_id: (value) => typeof value === "string" && value.trim() !== "",
  remote_created_at: nullable(integer),
  update_last_request_at: flag,
};

const findOrFail = ({ workspace }: Call, matches: (company: Company) => boolean) => {
  const company = workspace.liveCompanies().find(matches);
  if (!company) throw companyNotFound();
  return presentCompany(company, workspace);
};

const readSpend = (given: unknown): number => {
  const spend = Math.trunc(Number(given ?? 0));
  if (spend > MAX_SPEND) {
    throw invalid(`monthly_spend must be less than or equal to ${MAX_SPEND}`, "monthly_spend");
  }
  return spend;
};

const changesOf = (body: Json, attributes: Json, workspace: Workspace): Partial<CompanyFields> => ({
  ...pick(body, ["name", "plan", "size", "website", "industry"]),
  ...(body.monthly_spend !== undefined && { monthly_spend: readSpend(body.monthly_spend) }),
  custom_attributes: mergeCustomAttributes(
    attributes,
    body.custom_attributes,
    "company",
    workspace,
  ),
});

const upsert = ({ workspace, body }: Call) => {
  const unknown = Object.keys(body).find((field) => !(field in CREATABLE));
  if (unknown) throw new ApiError(400, "bad_request", `bad '${unknown}' parameter`);
  checkFields(body, CREATABLE);
  const { company_id } = body;
  if (typeof company_id !== "string") throw missing("company_id is required", "company_id");

  const existing = workspace.liveCompanies().find((company) => company.company_id === company_id);
  const now = workspace.clock.seconds();
  const changes: Partial<CompanyFields> = {
    ...changesOf(body, existing?.custom_attributes ?? { creation_source: "api" }, workspace),
    ...pick(body, ["remote_created_at"]),
    ...(body.update_last_request_at === true && { last_request_at: now }),
  };
  if (existing) changeCompany(workspace, existing, changes);
  const company = existing ?? createCompany(workspace, { company_id, ...changes });
  return presentCompany(company, workspace);
};

const listed = (workspace: Workspace) => workspace.liveCompanies().filter(isListed(workspace));

const isListed = (workspace: Workspace) => (company: Company) =>
  !workspace.settings.hideEmptyCompanies || workspace.userCount(company) > 0;

const byLastRequest = (descending: boolean) => (a: Company, b: Company) =>
  (descending ? -1 : 1) * ((a.last_request_at ?? 0) - (b.last_request_at ?? 0)) ||
  (a.id < b.id ? -1 : 1);

const page = (companies: Company[], { query, workspace, origin, path }: Call) => {
  const number = readPage(queryValue(query.page));
  const perPage = readPerPage(queryValue(query.per_page), { default: 15, max: 60 });
  if (number * perPage > MAX_LISTED_COMPANIES) {
    throw new ApiError(400, "bad_request", "page limit reached, please use scroll API");
  }
  const { items, ...rest } = numberedPage(companies, {
    page: number,
    perPage,
    next: (following) =>
      workspace.settings.pagesNext === "url"
        ? nextUrl(origin, path, following, perPage)
        : nextObject("companies", following, perPage),
  });
  return { ...listOf(items.map((company) => presentCompany(company, workspace))), ...rest };
};

const list = (call: Call) => {
  const { query, workspace } = call;
  const [companyId, name] = [queryValue(query.company_id), queryValue(query.name)];
  // A single company, although the description promises a list.
  if (companyId !== undefined) return findOrFail(call, (found) => found.company_id === companyId);
  if (name !== undefined) return findOrFail(call, (found) => found.name === name);
  const [tagId, segmentId] = [queryValue(query.tag_id), queryValue(query.segment_id)];
  const companies = listed(workspace).filter(
    ({ tags, segmentIds }) =>
      (tagId === undefined || tags.has(tagId)) &&
      (segmentId === undefined || segmentIds.has(segmentId)),
  );
  return page(companies.sort(byLastRequest(true)), call);
};

export const companyRoutes: Routes = {
  "GET /companies": needs("Read users and companies", list),

  "POST /companies": needs("Write users and companies", upsert),

  "POST /companies/list": needs("Write users and companies", (call) => {
    const order = queryValue(call.query.order) ?? "desc";
    if (order !== "asc" && order !== "desc") throw invalid("order must be asc or desc", "order");
    return page(listed(call.workspace).sort(byLastRequest(order === "desc")), call);
  }),

  "GET /companies/scroll": needs("Read users and companies", ({ query, workspace }) => {
    const { scroll, companies } = workspace;
    const given = queryValue(query.scroll_param);
    const { ids, param } = given
      ? scroll.next(given)
      : scroll.open(listed(workspace).map(({ id }) => id));
    const found = ids.flatMap((id) => companies.get(id) ?? []);
    return {
      ...listOf(found.map((company) => presentCompany(company, workspace))),
      pages: null,
      total_count: null,
      scroll_param: param,
    };
  }),

  "GET /companies/:id": needs("Read users and companies", (call) =>
    presentCompany(companyOf(call), call.workspace),
  ),

  "PUT /companies/:id": needs("Write users and companies", (call) => {
    const { workspace, body } = call;
    const company = companyOf(call);
    checkFields(body, UPDATABLE);
    const changes = changesOf(body, company.custom_attributes, workspace);
    changeCompany(workspace, company, changes);
    return presentCompany(company, workspace);
  }),

  "DELETE /companies/:id": needs("Write users and companies", (call) => {
    const company = companyOf(call);
    deleteCompany(call.workspace, company);
    return { id: company.id, object: "company", deleted: true };
  }),

  "GET /companies/:id/contacts": needs("Read users and companies", (call) => {
    const { workspace, query, version } = call;
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
    const { items, pages, total_count } = numberedPage(workspace.contactsOf(companyOf(call)), {
      page: readPage(queryValue(query.page)),
      perPage,
      next: (following) => nextObject("company contacts", following, perPage),
    });
    const { next, ...others } = pages;
    return {
      ...listOf(items.map((contact) => presentContact(contact, workspace, version))),
      total_count,
      // On its last page this list leaves out what the others set to null.
      pages: next === null ? others : pages,
    };
  }),
};
