import { archiveContact, deleteContact, unarchiveContact } from "../../changes/contacts";
import { presentContactReference } from "../../present/contacts";
import { listVirtualContacts } from "../../search/virtualContacts";
import { ApiError, contactNotFound } from "../../server/errors";
import { cursorPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { atLeast } from "../../server/versions";
import type { Contact } from "../../workspace/contacts";
import type { Workspace } from "../../workspace/workspace";
import { contactOf } from "../common/records";
import { createContactFromBody, updateContactFromBody } from "./save";
import { showContact } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts

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

const MAX_HOPS = 3;

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

const byLastChange = { value: (contact: Contact) => contact.updated_at, descending: true };

export const contactRoutes: Routes = {
  "GET /contacts": needs("Read users and companies", (call) => {
    const { query, workspace } = call;
    const request = {
      scope: "contacts",
      // The documentation says 50.
      perPage: readPerPage(queryValue(query.per_page), { default: 10, max: 150 }),
      startingAfter: queryValue(query.starting_after),
      largestPage: workspace.settings.largestPage,
    };
    const { items, ...rest } =
      workspace.settings.virtualContacts > 0
        ? listVirtualContacts(workspace.settings, byLastChange, request)
        : cursorPage(workspace.activeContacts(), byLastChange, request);
    return { type: "list", data: items.map((contact) => showContact(contact, call)), ...rest };
  }),

  "POST /contacts": needs("Write users and companies", (call) =>
    showContact(createContactFromBody(call.workspace, call.body, call.version), call),
  ),

  "GET /contacts/find_by_external_id/:external_id": needs("Read users and companies", (call) =>
    showContact(readable(findByExternalId(call), call), call),
  ),

  "GET /contacts/:id": needs("Read users and companies", (call) =>
    showContact(readable(call.workspace.contacts.get(call.params.id ?? ""), call), call),
  ),

  "PUT /contacts/:id": needs("Write users and companies", (call) => {
    const contact = contactOf(call);
    updateContactFromBody(call.workspace, contact, call.body, call.version);
    return showContact(contact, call);
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
      throw workspace.settings.unarchiveDeletedErrors === 400
        ? new ApiError(400, "bad_request", "Bad request")
        : new ApiError(500, "server_error", "Server Error");
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
};
