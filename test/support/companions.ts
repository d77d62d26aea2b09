import { seeded } from "../emulator";

type Inputs = Record<string, unknown>;

/** Somebody the seeded workspace does not know. */
const NEWCOMER = { email: "inara@serenity.io" };

const MISSING_ATTRIBUTE = {
  createMissingAttributes: { customAttributes: [{ key: "shoe_size", value: "43" }] },
};

/** What an action needs besides an example: always, or together with one of its inputs. */
const COMPANIONS: Record<string, { always?: Inputs; with?: Record<string, Inputs> }> = {
  createContact: { always: NEWCOMER, with: MISSING_ATTRIBUTE },
  findOrCreateContact: { always: NEWCOMER, with: MISSING_ATTRIBUTE },
  upsertContact: {
    always: NEWCOMER,
    with: { ...MISSING_ATTRIBUTE, clearFields: { email: seeded.contact.email } },
  },
  createOrUpdateUser: {
    always: NEWCOMER,
    with: { ...MISSING_ATTRIBUTE, clearFields: { email: seeded.contact.email } },
  },
  updateUser: {
    always: { name: "Hoban Washburn" },
    with: {
      ...MISSING_ATTRIBUTE,
      clearFields: { name: "" },
      // Read-only in every version of the API.
      sessionCount: { whenNotSupported: "continue" },
    },
  },
  updateContact: {
    always: { name: "Hoban Washburn" },
    with: { ...MISSING_ATTRIBUTE, clearFields: { name: "" } },
  },
  createCompany: { with: MISSING_ATTRIBUTE },
  upsertCompany: { with: MISSING_ATTRIBUTE },
  findOrCreateCompany: { always: { company_id: "guild" }, with: MISSING_ATTRIBUTE },
  updateCompany: { always: { name: "Blue Sun" }, with: MISSING_ATTRIBUTE },
  unarchiveContact: { always: { id: seeded.archivedContact.id } },
  searchContacts: {
    always: { role: "user" },
    with: {
      jsonQuery: { role: "" },
      sortOrder: { sortField: "updated_at" },
      maxRecords: { fetchAll: "true" },
    },
  },
  // The seeded lead and user share neither email nor phone.
  mergeContacts: { always: { skipDuplicateValidation: true } },
  updateVisitor: {
    always: { userId: seeded.visitor.userId, name: "Saffron" },
    with: { ...MISSING_ATTRIBUTE, id: { userId: "" } },
  },
  convertVisitor: {
    always: { visitorUserId: seeded.visitor.userId, externalId: "1047" },
    with: {
      visitorId: { visitorUserId: "" },
      visitorEmail: { visitorUserId: "" },
      contactId: { externalId: "" },
    },
  },
  tagContacts: { always: { contactIds: [seeded.contact.id] } },
  tagCompanies: { always: { companyIds: [seeded.company.companyId] } },
  untagCompanies: { always: { companyIds: [seeded.company.companyId] } },
  createTicket: { always: { ticketAttributes: '{"_default_title_":"Printer on fire"}' } },
  rawRequest: {
    with: {
      data: { method: "POST", url: "/tags" },
      formData: { method: "POST", url: "/tags" },
      fileData: { method: "POST", url: "/tags" },
      fileDataFileNames: {
        method: "POST",
        url: "/tags",
        fileData: [{ key: "example.txt", value: "File contents" }],
      },
    },
  },
};

/** @returns inputs that go with the required ones, and with the given optional one, of an action */
export const companionsOf = (action: string, input?: string): Inputs => ({
  ...COMPANIONS[action]?.always,
  ...(input ? COMPANIONS[action]?.with?.[input] : {}),
});
