import { seeded } from "../emulator";

type Inputs = Record<string, unknown>;

/** What an action needs besides an example: always, or together with one of its inputs. */
const COMPANIONS: Record<string, { always?: Inputs; with?: Record<string, Inputs> }> = {
  createContact: { always: { email: "inara@serenity.io" } },
  updateContact: { always: { name: "Hoban Washburn" }, with: { clearFields: { name: "" } } },
  updateCompany: { always: { name: "Blue Sun" } },
  unarchiveContact: { always: { id: seeded.archivedContact.id } },
  searchContacts: {
    always: { role: "user" },
    with: { jsonQuery: { role: "" }, sortOrder: { sortField: "updated_at" } },
  },
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
