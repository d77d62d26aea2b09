import { attachCompany, detachCompany, tagContact, untagContact } from "../changes";
import { ApiError, companyNotFound, missing, resourceNotFound } from "../errors";
import type { Company, Tag } from "../model";
import { nextUrl, numberedPage, readPage, readPerPage } from "../paging";
import { listOf, presentAppliedTag, presentCompany, presentNote, presentSegment } from "../present";
import { type Call, needs, type Routes, single } from "../route";
import { OWNER_ID } from "../workspace";
import { contactOf } from "./contacts";
import { createNote } from "./notes";

const MAX_COMPANIES = 1000;

const tagOf = ({ workspace }: Call, id: unknown): Tag => {
  const tag = workspace.tags.get(String(id));
  if (!tag) throw resourceNotFound();
  return tag;
};

const companyOf = ({ workspace }: Call, id: unknown): Company => {
  const company = workspace.liveCompany(String(id));
  if (!company) throw companyNotFound();
  return company;
};

export const contactRelationRoutes: Routes = {
  "GET /contacts/:id/tags": needs("Read tags", (call) => {
    const contact = contactOf(call);
    return listOf(
      [...contact.tags].flatMap(([id, appliedAt]) => {
        const tag = call.workspace.tags.get(id);
        return tag ? presentAppliedTag(tag, appliedAt, OWNER_ID) : [];
      }),
    );
  }),

  "POST /contacts/:id/tags": needs("Write tags", (call) => {
    const contact = contactOf(call);
    if (call.body.id === undefined) throw missing("tag not specified", "id");
    const tag = tagOf(call, call.body.id);
    const appliedAt = tagContact(call.workspace, contact, tag);
    return presentAppliedTag(tag, appliedAt, OWNER_ID);
  }),

  "DELETE /contacts/:id/tags/:tag_id": needs("Write tags", (call) => {
    const contact = contactOf(call);
    const tag = tagOf(call, call.params.tag_id);
    const appliedAt = contact.tags.get(tag.id);
    if (appliedAt === undefined) throw resourceNotFound();
    untagContact(call.workspace, contact, tag);
    return presentAppliedTag(tag, appliedAt, OWNER_ID);
  }),

  "GET /contacts/:id/companies": needs("Read users and companies", (call) => {
    const { query, workspace, origin, path } = call;
    const perPage = readPerPage(single(query.per_page), { default: 50, max: 60 });
    const { items, ...rest } = numberedPage(workspace.companiesOf(contactOf(call)), {
      page: readPage(single(query.page)),
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
    return presentCompany(company, workspace);
  }),

  "DELETE /contacts/:id/companies/:company_id": needs("Write users and companies", (call) => {
    const { workspace, params } = call;
    const contact = contactOf(call);
    const company = companyOf(call, params.company_id);
    if (!contact.companyIds.has(company.id)) throw companyNotFound();
    detachCompany(workspace, contact, company);
    return presentCompany(company, workspace);
  }),

  "GET /contacts/:id/segments": needs("Read users and companies", (call) =>
    listOf(call.workspace.segmentsOf(contactOf(call)).map(presentSegment)),
  ),

  "GET /contacts/:id/notes": needs("Read users and companies", (call) => {
    const { workspace, origin, path, query } = call;
    const contact = contactOf(call);
    const notes = [...workspace.notes.values()].filter((note) => note.contactId === contact.id);
    const perPage = readPerPage(single(query.per_page), { default: 50, max: 150 });
    const { items, ...rest } = numberedPage(notes.reverse(), {
      page: readPage(single(query.page)),
      perPage,
      next: (page) => nextUrl(origin, path, page, perPage),
    });
    return { ...listOf(items.map((note) => presentNote(note, workspace))), ...rest };
  }),

  "POST /contacts/:id/notes": needs("Write users and companies", (call) =>
    createNote(call, { contactId: contactOf(call).id }),
  ),
};
