import { archiveContact, deleteContact, mergeContacts, unarchiveContact } from "../changes";
import { createContact, updateContact } from "../contactRules";
import { searchableContacts } from "../contactSearch";
import { ApiError, contactNotFound, invalid } from "../errors";
import { isObject } from "../input";
import type { Contact } from "../model";
import { cursorPage, readPerPage } from "../paging";
import { presentContact, presentContactReference } from "../present";
import { type Call, needs, type Routes, single } from "../route";
import { compileQuery, readSort } from "../search";
import { atLeast } from "../versions";
import { listVirtualContacts, searchVirtualContacts } from "../virtualContacts";
import { isActive, type Workspace } from "../workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts

const MAX_HOPS = 3;

const show = (contact: Contact, { workspace, version, query }: Call) =>
  presentContact(contact, workspace, version, single(query.include_merge_history) === "true");

/** The contact a path names, when it is neither archived, merged nor unknown. */
export const contactOf = ({ workspace, params }: Call): Contact => {
  const contact = workspace.activeContact(params.id ?? "");
  if (!contact) throw contactNotFound();
  return contact;
};

const readable = (contact: Contact | undefined, { workspace, version }: Call): Contact => {
  if (!contact || contact.archived) throw contactNotFound();
  if (contact.mergedInto === null) return contact;
  const canonical = canonicalOf(contact, workspace);
  if (!canonical || !atLeast(version, "2.16")) throw contactNotFound();
  throw new ApiError(
    410,
    "contact_merged",
    "This contact has been merged. See the 'Link' header for the canonical contact.",
    { headers: { link: `</contacts/${canonical.id}>; rel="canonical"` } },
  );
};

const canonicalOf = (contact: Contact, workspace: Workspace): Contact | undefined => {
  let current: Contact | undefined = contact;
  for (let hop = 0; hop < MAX_HOPS && current?.mergedInto; hop += 1) {
    current = workspace.contacts.get(current.mergedInto);
  }
  return current?.mergedInto === null && !current.archived ? current : undefined;
};

const findByExternalId = ({ workspace, params }: Call) =>
  [...workspace.contacts.values()].find(
    ({ external_id, role, mergedInto }) =>
      external_id === params.external_id && (role === "user" || mergedInto !== null),
  );

const search = (call: Call) => {
  const { workspace, version, body } = call;
  const searchable = searchableContacts(workspace, version);
  const matches = compileQuery(body.query, searchable);
  const order = readSort(body.sort, searchable.field, "last_seen_at");
  if (body.pagination != null && !isObject(body.pagination)) {
    throw invalid("pagination is invalid", "pagination");
  }
  const { per_page, starting_after } = body.pagination ?? {};
  const request = {
    scope: `contacts/search ${order.name}`,
    perPage: readPerPage(per_page, { default: 50, max: 150 }),
    startingAfter: starting_after,
    largestPage: workspace.settings.largestPage,
  };
  const found = () => workspace.index.viewAll(workspace.contacts).filter(isActive).filter(matches);
  const { items, ...rest } =
    workspace.settings.virtualContacts > 0
      ? searchVirtualContacts(workspace.settings, { query: body.query, matches, order }, request)
      : cursorPage(found(), order, request);
  const shown = workspace.index.show(items, workspace.contacts);
  return { type: "list", data: shown.map((contact) => show(contact, call)), ...rest };
};

const byLastChange = { value: (contact: Contact) => contact.updated_at, descending: true };

export const contactRoutes: Routes = {
  "GET /contacts": needs("Read users and companies", (call) => {
    const { query, workspace } = call;
    const request = {
      scope: "contacts",
      // The documentation says 50.
      perPage: readPerPage(single(query.per_page), { default: 10, max: 150 }),
      startingAfter: single(query.starting_after),
      largestPage: workspace.settings.largestPage,
    };
    const { items, ...rest } =
      workspace.settings.virtualContacts > 0
        ? listVirtualContacts(workspace.settings, byLastChange, request)
        : cursorPage(workspace.activeContacts(), byLastChange, request);
    return { type: "list", data: items.map((contact) => show(contact, call)), ...rest };
  }),

  "POST /contacts": needs("Write users and companies", (call) =>
    show(createContact(call.workspace, call.body, call.version), call),
  ),

  "POST /contacts/search": needs("Read users and companies", search),

  "GET /contacts/find_by_external_id/:external_id": needs("Read users and companies", (call) =>
    show(readable(findByExternalId(call), call), call),
  ),

  "GET /contacts/:id": needs("Read users and companies", (call) =>
    show(readable(call.workspace.contacts.get(call.params.id ?? ""), call), call),
  ),

  "PUT /contacts/:id": needs("Write users and companies", (call) => {
    const contact = contactOf(call);
    updateContact(call.workspace, contact, call.body, call.version);
    return show(contact, call);
  }),

  "DELETE /contacts/:id": needs("Write users and companies", ({ workspace, params }) => {
    const contact = workspace.contacts.get(params.id ?? "");
    if (!contact || contact.mergedInto !== null) throw contactNotFound();
    deleteContact(workspace, contact);
    return { ...presentContactReference(contact), deleted: true };
  }),

  "POST /contacts/:id/archive": needs("Write users and companies", (call) => {
    const contact = contactOf(call);
    archiveContact(call.workspace, contact);
    return { ...presentContactReference(contact), archived: true };
  }),

  "POST /contacts/:id/unarchive": needs("Write users and companies", ({ workspace, params }) => {
    const contact = workspace.contacts.get(params.id ?? "");
    if (workspace.deletedContacts.some((deleted) => deleted.contact.id === params.id)) {
      throw new ApiError(500, "server_error", "Internal server error");
    }
    if (!contact || contact.mergedInto !== null || contact.blocked) throw contactNotFound();
    unarchiveContact(workspace, contact);
    return { ...presentContactReference(contact), archived: false };
  }),

  "POST /contacts/:id/block": needs("Write users and companies", (call) => {
    const contact = contactOf(call);
    archiveContact(call.workspace, contact);
    contact.blocked = true;
    return { ...presentContactReference(contact), blocked: true };
  }),

  "POST /contacts/merge": needs("Write users and companies", (call) => {
    const { workspace, body, version } = call;
    const from = workspace.activeContact(String(body.from));
    const into = workspace.activeContact(String(body.into));
    if (!from || !into) throw contactNotFound();
    if (from.role !== "lead" || into.role !== "user") {
      throw new ApiError(400, "invalid_merge", "Only a lead can be merged, and only into a user");
    }
    const duplicates =
      (from.email !== null && from.email === into.email) ||
      (from.phone !== null && from.phone === into.phone);
    if (atLeast(version, "2.16") && !duplicates && body.skip_duplicate_validation !== true) {
      throw new ApiError(
        400,
        "invalid_merge",
        "Contacts can only be merged when they are duplicates (matching email or phone). Pass skip_duplicate_validation=true to override this check.",
      );
    }
    return show(mergeContacts(workspace, from, into), call);
  }),
};
