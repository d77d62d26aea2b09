import { listOf } from "../present/lists";
import { presentNote } from "../present/notes";
import { missing, resourceNotFound } from "../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import { OWNER_ID } from "../workspace/admins";
import { paragraph } from "../workspace/conversations";
import type { Note } from "../workspace/notes";
import { companyOf, contactOf } from "./common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/retrievenote

/** Writes a note on a contact or a company, by default in the name of the token's owner. */
const createNote = ({ workspace, body }: Call, about: Partial<Note>) => {
  if (typeof body.body !== "string") throw missing("body is required", "body");
  const adminId = body.admin_id === undefined ? OWNER_ID : String(body.admin_id);
  if (!workspace.admins.has(adminId)) throw resourceNotFound();
  const note = workspace.addNote({ ...about, body: paragraph(body.body), adminId });
  return presentNote(note, workspace);
};

export const noteRoutes: Routes = {
  "GET /notes/:id": needs("Read users and companies", ({ workspace, params }) => {
    const note = workspace.notes.get(params.id ?? "");
    if (!note) throw resourceNotFound();
    return presentNote(note, workspace);
  }),

  "GET /contacts/:id/notes": needs("Read users and companies", (call) => {
    const { workspace, origin, path, query } = call;
    const contact = contactOf(call);
    const notes = [...workspace.notes.values()].filter((note) => note.contactId === contact.id);
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
    const { items, ...rest } = numberedPage(notes.reverse(), {
      page: readPage(queryValue(query.page)),
      perPage,
      next: (page) => nextUrl(origin, path, page, perPage),
    });
    return { ...listOf(items.map((note) => presentNote(note, workspace))), ...rest };
  }),

  "POST /contacts/:id/notes": needs("Write users and companies", (call) =>
    createNote(call, { contactId: contactOf(call).id }),
  ),

  "GET /companies/:id/notes": needs("Read users and companies", (call) => {
    const { workspace, query, origin, path } = call;
    const company = companyOf(call);
    const notes = [...workspace.notes.values()].filter((note) => note.companyId === company.id);
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
    const { items, ...rest } = numberedPage(notes, {
      page: readPage(queryValue(query.page)),
      perPage,
      next: (following) => nextUrl(origin, path, following, perPage),
    });
    return { ...listOf(items.map((note) => presentNote(note, workspace))), ...rest };
  }),

  "POST /companies/:id/notes": needs("Write users and companies", (call) =>
    createNote(call, { companyId: companyOf(call).id }),
  ),
};
