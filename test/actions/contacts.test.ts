import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const stored = (id: unknown) => local.intercom.workspace.contacts.get(String(id));

const contact = seeded.contact.id;
const archived = seeded.archivedContact.id;
const tagId = seeded.tag.id;
const companyId = seeded.company.id;
itSends(local, [
  ["getContact", { id: ` ${contact} ` }, `GET /contacts/${contact}`, undefined],
  ["archiveContact", { id: contact }, `POST /contacts/${contact}/archive`, undefined],
  ["unarchiveContact", { id: archived }, `POST /contacts/${archived}/unarchive`, undefined],
  ["deleteContact", { id: contact }, `DELETE /contacts/${contact}`, undefined],
  ["attachTag", { id: contact, tagId }, `POST /contacts/${contact}/tags`, { id: tagId }],
  ["detachTag", { id: contact, tagId }, `DELETE /contacts/${contact}/tags/${tagId}`, undefined],
  [
    "attachCompany",
    { id: contact, companyId },
    `POST /contacts/${contact}/companies`,
    { id: companyId },
  ],
  [
    "detachCompany",
    { id: contact, companyId },
    `DELETE /contacts/${contact}/companies/${companyId}`,
    undefined,
  ],
]);

describe("Create Contact", () => {
  it("sends what was filled in and returns the contact", async () => {
    const contact = await local.run("createContact", {
      email: "River@Example.com",
      external_id: "R-77",
      name: "River Tam",
      phone: "+353871234000",
      avatar: "https://example.com/river.png",
      signed_up_at: "2026-01-31T09:00:00Z",
      last_seen_at: "2026-02-01",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/contacts",
      query: {},
      json: {
        role: "user",
        email: "River@Example.com",
        external_id: "R-77",
        name: "River Tam",
        phone: "+353871234000",
        avatar: "https://example.com/river.png",
        signed_up_at: 1769850000,
        last_seen_at: 1769904000,
        unsubscribed_from_emails: false,
      },
    });
    expect(contact).toMatchObject({ type: "contact", role: "user", email: "river@example.com" });
    expect(stored(contact.id)).toMatchObject({ name: "River Tam", signed_up_at: 1769850000 });
  });

  it("never sends a blank input", async () => {
    await local.run("createContact", { role: "lead", name: "   ", email: null, phone: "" });
    expect(local.lastRequest().json).toEqual({ role: "lead", unsubscribed_from_emails: false });
  });

  it("unsubscribes the new contact when asked to", async () => {
    const contact = await local.run("createContact", {
      email: "quiet@example.com",
      unsubscribed_from_emails: true,
    });
    expect(local.lastRequest().json).toMatchObject({ unsubscribed_from_emails: true });
    expect(stored(contact.id)?.unsubscribed_from_emails).toBe(true);
  });

  it("creates several leads of one email, as Intercom allows", async () => {
    const first = await local.run("createContact", { role: "lead", email: "same@example.com" });
    const second = await local.run("createContact", { role: "lead", email: "same@example.com" });
    expect(first.id).not.toBe(second.id);
  });

  it("says which contact is in the way", async () => {
    const error = await local.fail("createContact", { email: "WASH@example.com" });
    expect(error).toMatchObject({
      name: "IntercomError",
      status: 409,
      code: "conflict",
      retryable: false,
      contactId: seeded.contact.id,
      archived: false,
    });
    expect(error.message).toBe(
      `Intercom refused Create Contact: conflict, "A contact matching those details already exists with id=${seeded.contact.id}" (HTTP 409, request ${error.requestId}). The contact ${seeded.contact.id} has the same email or external ID. Use Update Contact with this ID, or Upsert Contact instead.`,
    );
  });

  it("says when the contact in the way is archived", async () => {
    const { email, id } = seeded.archivedContact;
    const error = await local.fail("createContact", { email });
    expect(error).toMatchObject({ status: 409, contactId: id, archived: true });
    expect(error.message).toContain("Unarchive Contact restores it");
  });

  it("is not repeated when its outcome is unknown", async () => {
    local.intercom.faults.add({ path: "/contacts", status: 503, times: 9 });
    const error = await local.fail("createContact", { email: "once@example.com" });
    expect(local.requests()).toEqual(["POST /contacts"]);
    expect(error).toMatchObject({ status: 503, retryable: true });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
  });

  it.each([
    [
      "a user without email and external ID",
      { name: "Nobody" },
      "Email or External ID is required for a user: both were left blank.",
    ],
    [
      "a lead with an external ID",
      { role: "lead", external_id: "25" },
      "External ID: Intercom gives a lead an External ID of its own. Leave it blank, or choose the role User.",
    ],
    ["another role", { role: "admin" }, 'Role: "admin" is not one of User, Lead.'],
    ["no role", { role: "" }, "Role is required and was left blank."],
    ["a bad email", { email: "wash at home" }, 'Email: "wash at home" is not an email address.'],
    [
      "a bad avatar",
      { avatar: "128Wash.jpg" },
      'Avatar URL: "128Wash.jpg" is not a URL that begins with https:// or http://.',
    ],
    [
      "a doubtful switch",
      { unsubscribed_from_emails: "maybe" },
      'Unsubscribed From Emails: "maybe" is not true or false.',
    ],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("createContact", inputs);
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).toEqual([]);
  });
});

describe("Update Contact", () => {
  const { id } = seeded.contact;

  it.each([
    ["role", "user", "user"],
    ["email", "hoban@example.com", "hoban@example.com"],
    ["external_id", "26", "26"],
    ["name", "Wash", "Wash"],
    ["phone", "+353 87 000 0000", "+353 87 000 0000"],
    ["avatar", "https://example.com/new.png", "https://example.com/new.png"],
    ["signed_up_at", "0", 0],
    ["last_seen_at", 1769850000, 1769850000],
    ["unsubscribed_from_emails", "true", true],
    ["unsubscribed_from_emails", "false", false],
  ])("sends exactly %s when that alone is given", async (field, given, sent) => {
    const contact = await local.run("updateContact", { id, [field]: given });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: `/contacts/${id}`,
      query: {},
      json: { [field]: sent },
    });
    expect(contact).toMatchObject({ type: "contact", id });
  });

  it("changes nothing but the given field", async () => {
    const before = structuredClone(stored(id));
    await local.run("updateContact", { id, name: "Wash" });
    expect(stored(id)).toEqual({ ...before, name: "Wash", updated_at: expect.any(Number) });
  });

  it("leaves consent as it is unless asked to", async () => {
    const { id: quiet } = local.intercom.workspace.addContact({
      email: "quiet@example.com",
      unsubscribed_from_emails: true,
    });
    await local.run("updateContact", { id: quiet, name: "Still quiet" });
    expect(stored(quiet)?.unsubscribed_from_emails).toBe(true);
    await local.run("updateContact", { id: quiet, unsubscribed_from_emails: "false" });
    expect(stored(quiet)?.unsubscribed_from_emails).toBe(false);
  });

  it.each([
    ["name", "name"],
    ["phone", "phone"],
    ["avatar", "avatar"],
    ["signed_up_at", "signed_up_at"],
    ["last_seen_at", "last_seen_at"],
  ] as const)("clears %s by null when asked to", async (field, key) => {
    await local.run("updateContact", { id, clearFields: [field] });
    expect(local.lastRequest().json).toEqual({ [field]: null });
    expect(stored(id)?.[key]).toBeNull();
  });

  it("clears and sets at once, and overlooks blank rows", async () => {
    await local.run("updateContact", { id, name: "Wash", clearFields: ["phone", "", "avatar"] });
    expect(local.lastRequest().json).toEqual({ name: "Wash", phone: null, avatar: null });
  });

  it("makes a lead a user", async () => {
    const contact = await local.run("updateContact", { id: seeded.lead.id, role: "user" });
    expect(local.lastRequest().json).toEqual({ role: "user" });
    expect(contact).toMatchObject({ id: seeded.lead.id, role: "user" });
  });

  it("says when Intercom ignored the external ID of a lead", async () => {
    const error = await local.fail("updateContact", { id: seeded.lead.id, external_id: "L-1" });
    expect(error.message).toBe(
      'External ID: Intercom kept "b16afa36-2637-4880-adee-a46d145bc27f", since it does not take one for a lead. All other fields were saved.',
    );
  });

  it("passes on why a user cannot become a lead", async () => {
    const error = await local.fail("updateContact", { id, role: "lead" });
    expect(error).toMatchObject({ status: 400, code: "client_error" });
    expect(error.message).toContain("Contact with user role can't be converted to a lead");
  });

  it("says which contact has the new email already, and leaves both alone", async () => {
    const error = await local.fail("updateContact", { id, email: seeded.otherContact.email });
    expect(error).toMatchObject({ status: 409, contactId: seeded.otherContact.id });
    expect(stored(id)?.email).toBe(seeded.contact.email);
  });

  it.each([
    ["nothing", {}, "There is nothing to change: every field was left blank."],
    ["blanks", { name: " ", phone: "", clearFields: ["", null] }, /nothing to change/],
    [
      "a field set and cleared",
      { name: "Wash", clearFields: ["name"] },
      "Name is filled in and listed in Clear Fields: remove one.",
    ],
    [
      "clearing the email",
      { clearFields: ["email"] },
      /^Clear Fields: "email" is not one of name,/,
    ],
    ["a blank ID", { id: "", name: "Wash" }, "ID is required and was left blank."],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("updateContact", { id, ...inputs });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Contact", () => {
  it("returns the contact", async () => {
    const contact = await local.run("getContact", { id: ` ${seeded.contact.id} ` });
    expect(contact).toMatchObject({ id: seeded.contact.id, name: "Hoban Washburn" });
  });

  it("says why an ID may be unknown", async () => {
    const error = await local.fail("getContact", { id: seeded.archivedContact.id });
    expect(error).toMatchObject({ status: 404, code: "not_found", retryable: false });
    expect(error.message).toBe(
      `Intercom refused Get Contact: not_found, "User Not Found" (HTTP 404, request ${error.requestId}). No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it).`,
    );
  });
});

describe.each([
  ["archiveContact", seeded.contact.id, { archived: true }],
  ["unarchiveContact", seeded.archivedContact.id, { archived: false }],
  ["deleteContact", seeded.contact.id, { deleted: true }],
])("%s", (key, id, answer) => {
  it("does it and returns the reference to the contact", async () => {
    expect(await local.run(key, { id })).toMatchObject({ type: "contact", id, ...answer });
    expect(stored(id)?.archived).toBe("archived" in answer ? answer.archived : undefined);
  });

  it("goes on after a 503, since doing it twice is harmless", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
    await local.run(key, { id });
    expect(local.requests()).toHaveLength(2);
  });

  it("fails for an unknown contact", async () => {
    const error = await local.fail(key, { id: UNKNOWN_ID });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe.each([
  ["attachTag", "tagId", "17515", "404"],
  ["attachCompany", "companyId", "667d608d8a68186f43bafd72", UNKNOWN_ID],
])("%s", (key, input, other, unknown) => {
  const { id } = seeded.contact;

  it("attaches it and returns it", async () => {
    expect(await local.run(key, { id, [input]: other })).toMatchObject({ id: other });
    expect([...(stored(id)?.tags.keys() ?? []), ...(stored(id)?.companyIds ?? [])]).toContain(
      other,
    );
  });

  it("fails for an unknown one", async () => {
    const error = await local.fail(key, { id, [input]: unknown });
    expect(error).toMatchObject({ status: 404, retryable: false });
  });

  it("refuses a blank one before any request", async () => {
    const error = await local.fail(key, { id, [input]: "" });
    expect(error.message).toMatch(/^(Tag|Company) ID is required and was left blank\.$/);
    expect(local.requests()).toEqual([]);
  });
});

describe.each([
  ["detachTag", "tagId", seeded.tag.id],
  ["detachCompany", "companyId", seeded.company.id],
])("%s", (key, input, other) => {
  const { id } = seeded.contact;

  it("detaches it and returns it", async () => {
    expect(await local.run(key, { id, [input]: other })).toMatchObject({ id: other });
    expect([...(stored(id)?.tags.keys() ?? []), ...(stored(id)?.companyIds ?? [])]).not.toContain(
      other,
    );
  });

  it("fails when it was not attached", async () => {
    await local.run(key, { id, [input]: other });
    const error = await local.fail(key, { id, [input]: other });
    expect(error).toMatchObject({ status: 404 });
  });
});

describe("what goes wrong with a tag or company of a contact", () => {
  const { id } = seeded.contact;

  it.each([
    ["detachTag", { tagId: "17515" }, "The contact does not have this tag"],
    ["detachCompany", { companyId: "667d608d8a68186f43bafd72" }, "is not a member of this company"],
  ])("%s says that it may merely not be attached", async (key, inputs, advice) => {
    expect((await local.fail(key, { id, ...inputs })).message).toContain(advice);
  });

  it("says that the tag is the unknown one", async () => {
    const error = await local.fail("attachTag", { id, tagId: "404" });
    expect(error.message).toMatch(/ No tag has this ID: List Tags and Select Tag have the IDs\.$/);
  });

  it("says that the contact is the unknown one", async () => {
    const error = await local.fail("attachTag", { id: UNKNOWN_ID, tagId: seeded.tag.id });
    expect(error.message).toContain("No active contact has this ID");
  });

  it("says which of the two IDs of a company is meant", async () => {
    const error = await local.fail("attachCompany", { id, companyId: seeded.company.companyId });
    expect(error.message).toMatch(/^Company ID: "6" is not the ID of a company, 24 letters and /);
    expect(local.requests()).toEqual([]);
  });

  it("passes on that a contact has too many companies", async () => {
    const { workspace } = local.intercom;
    const full = workspace.contacts.get(id);
    if (full) full.companyIds = new Set(Array.from({ length: 1000 }, (_, each) => `c${each}`));
    const error = await local.fail("attachCompany", { id, companyId: seeded.company.id });
    expect(error).toMatchObject({ status: 400, code: "contact_company_limit_exceeded" });
  });
});
