import { seeded } from "../../tools/intercom";
import {
  accessTokenConnection,
  failureOf,
  runAction,
  runDataSource,
} from "../../tools/platform/runner";
import { runTrigger } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const UNKNOWN = "5ba682d23d7cf92bef87ffff";
const UNKNOWN_CONTACT =
  "No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it).";
const NO_USER =
  "No active user has this ID: it is unknown, deleted, archived, or that of a lead, which";
const SELECT_ADMIN = "List Admins and Select Admin have the IDs";
const TICKET_TYPES =
  "No ticket type has this ID. Ticket types: Bug Report (147), Refund (148), Outage (149), Question (150).";
const conversation = seeded.conversation.id;

/** What an error says behind Intercom's own words. */
const adviceOf = ({ message }: Error) => /\(HTTP \d+[^)]*\)(?:\. (.*))?$/s.exec(message)?.[1];

describe("an ID that nothing has", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["getContact", { id: UNKNOWN }, UNKNOWN_CONTACT],
    ["listContactNotes", { id: UNKNOWN }, UNKNOWN_CONTACT],
    [
      "getConversation",
      { id: "999" },
      "No conversation has the ID 999: it stands in the address of the Inbox, and Select Conversation has the IDs.",
    ],
    [
      "closeConversation",
      { id: "999", adminId: seeded.admin.id },
      "No conversation has the ID 999: it stands in the address of the Inbox, and Select Conversation has the IDs.",
    ],
    [
      "closeConversation",
      { id: conversation, adminId: "5" },
      `No teammate has this Admin ID: ${SELECT_ADMIN}.`,
    ],
    ["getAdmin", { adminId: "5" }, `No teammate has this Admin ID: ${SELECT_ADMIN}.`],
    [
      "assignConversationToAdmin",
      { id: conversation, adminId: seeded.admin.id, assigneeId: "5" },
      `No teammate has this Assignee ID: ${SELECT_ADMIN}; a team is assigned to with Assign Conversation to Team.`,
    ],
    [
      "assignConversationToTeam",
      { id: conversation, adminId: seeded.admin.id, assigneeId: "5" },
      "No team has this Team ID: List Teams and Select Team have the IDs; a teammate is assigned to with Assign Conversation to Admin.",
    ],
    ["getTeam", { teamId: "5" }, "No team has this ID: List Teams and Select Team have the IDs."],
    ["getTicketType", { id: "5" }, TICKET_TYPES],
    ["createTicket", { ticketTypeId: "5", contactId: seeded.contact.id }, TICKET_TYPES],
    [
      "getNote",
      { id: "5" },
      "No note has this ID: the notes of a contact or company are listed with their IDs.",
    ],
    [
      "getSegment",
      { id: UNKNOWN },
      "No segment has this ID: List Segments and Select Segment have the IDs.",
    ],
    [
      "getMacro",
      { macroId: "5" },
      "No macro has this ID: List Macros and Select Macro have the IDs.",
    ],
    ["getVisitor", { userId: "5" }, "No visitor has this ID."],
    ["getTag", { id: "5" }, "No tag has this ID: List Tags and Select Tag have the IDs."],
    ["getJobStatus", { id: "5" }, "No job has this ID: Enqueue Ticket returns it."],
    [
      "attachTagToArticle",
      { articleId: "5", tagId: seeded.tag.id },
      "No article has this ID: Select Article lists them.",
    ],
    [
      "dismissBanner",
      { id: seeded.contact.id, viewId: "5" },
      "No banner view has this ID: List Contact Banners has the IDs.",
    ],
    [
      "replyToTicketAsAdmin",
      { id: "5", adminId: seeded.admin.id, body: "Hi" },
      "Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox, which Get Ticket by Number takes.",
    ],
    [
      "getConversationAttribute",
      { id: "5" },
      "No conversation attribute has this ID: List Conversation Attributes has the IDs.",
    ],
    [
      "redactConversationPart",
      { id: conversation, partId: "5" },
      "No conversation has this ID, or it has no such part or source.",
    ],
    [
      "getCompany",
      { id: UNKNOWN },
      "No company has this ID: List Companies and Select Company have the IDs.",
    ],
  ])("is told by %s %j", async (key, inputs, advice) => {
    expect(adviceOf(await local.fail(key, inputs))).toBe(advice);
  });
});

describe("a contact or company that nobody named by an ID", () => {
  const gone = (message: string) => ({ status: 404, code: "not_found", message, times: 9 });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    [
      "searchConversations",
      { jsonQuery: '{"field":"open","operator":"=","value":true}' },
      undefined,
    ],
    ["listConversations", {}, undefined],
    ["searchContacts", { role: "user" }, undefined],
    ["listTags", {}, undefined],
    [
      "trackEvent",
      { eventName: "x", email: "a@b.example" },
      'No user has the email "a@b.example".',
    ],
    ["trackEvent", { eventName: "x", userId: "u1" }, 'No user has the External ID "u1".'],
    ["trackEvent", { eventName: "x", id: UNKNOWN }, UNKNOWN_CONTACT],
    ["listEvents", { email: "a@b.example" }, 'No user has the email "a@b.example".'],
    ["getContactByExternalId", { externalId: "u1" }, 'No active contact has the External ID "u1".'],
    [
      "replyToConversationAsContact",
      { id: conversation, contactId: "a@b.example", body: "x" },
      'No active contact has the email "a@b.example": Contact ID Is says how Contact ID is read.',
    ],
    [
      "attachContactToConversation",
      { id: conversation, adminId: seeded.admin.id, contactId: "u1" },
      'No active contact has the External ID "u1": Contact ID Is says how Contact ID is read.',
    ],
    [
      "mergeContacts",
      { from: UNKNOWN, into: seeded.contact.id },
      "Lead ID or Target User ID is that of no active contact.",
    ],
    [
      "createConversation",
      { contactId: UNKNOWN, contactType: "user", body: "x" },
      `${NO_USER} Contact Type has to say.`,
    ],
    [
      "sendInAppMessage",
      { adminId: seeded.admin.id, contactId: UNKNOWN, body: "x" },
      `${NO_USER} Contact Role has to say.`,
    ],
    ["tagContacts", { name: "VIP", contactIds: [UNKNOWN] }, UNKNOWN_CONTACT],
    [
      "tagContacts",
      { name: "VIP", contactIds: [UNKNOWN, seeded.contact.id] },
      "At least one of the 2 contacts is unknown, deleted, or archived.",
    ],
  ])("is told as it was named by %s %j", async (key, inputs, advice) => {
    local.intercom.faults.add(gone("User Not Found"));
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(adviceOf(error)).toBe(advice);
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ["tagCompanies", { companyIds: ["6"] }, "No company has this Company ID."],
    ["tagCompanies", { intercomCompanyIds: [UNKNOWN] }, "No company has this Intercom Company ID."],
    ["tagCompanies", { companyIds: ["6", "7"] }, "At least one of the 2 companies is unknown."],
  ])("is told as it was named by %s %j", async (key, inputs, advice) => {
    local.intercom.faults.add({ ...gone("Company Not Found"), code: "company_not_found" });
    expect(adviceOf(await local.fail(key, { name: "VIP", ...inputs }))).toBe(advice);
  });

  it("is nothing to a trigger that searches", async () => {
    local.intercom.faults.add(gone("User Not Found"));
    const inputs = {
      connection: accessTokenConnection(local.intercom),
      resourceType: "conversations",
    };
    const error = await failureOf(runTrigger("pollChangesTrigger", inputs));
    expect(error.message).toMatch(/^Intercom refused New and Updated Records: not_found/);
    expect(adviceOf(error)).toBeUndefined();
  });

  it("is not blamed on a tag for an unknown article", async () => {
    local.intercom.faults.add(gone("Resource Not Found"));
    const error = await local.fail("attachTagToArticle", { articleId: "5", tagId: "6" });
    expect(adviceOf(error)).toBe(
      "No article has this ID, or no tag has this Tag ID: List Tags and Select Tag have the IDs.",
    );
  });
});

describe("a 403 that is no missing permission", () => {
  const page = "<html><head><title>403 Forbidden</title></head></html>";

  it.each([
    { status: 403, code: "action_forbidden", message: "Unsubscribed" },
    { status: 403, code: "forbidden", message: "Suspended" },
    { status: 403, body: page, headers: { "content-type": "text/html" } },
  ])("ends Create Ticket before it writes: $code", async (fault) => {
    local.intercom.faults.add({ ...fault, method: "GET", path: /^\/ticket_types/, times: 9 });
    const error = await local.fail("createTicket", {
      ticketTypeId: "147",
      contactId: seeded.contact.id,
      ticketAttributes: { Title: "x" },
    });
    expect(error).toMatchObject({ name: "IntercomError", status: 403 });
    expect(error.message).not.toMatch(/lacks? (the|a) permission/);
    expect(local.requests().filter((request) => request.startsWith("POST"))).toEqual([]);
  });

  it("is not what a missing scope is taken for", async () => {
    const message = "You do not have the required scope (read_tickets) to access this resource";
    local.intercom.faults.add({ status: 403, code: "forbidden", message, path: /^\/ticket_types/ });
    await local.run("createTicket", {
      ticketTypeId: "147",
      contactId: seeded.contact.id,
      ticketAttributes: { _default_title_: "x" },
    });
    expect(local.requests().at(-1)).toBe("POST /tickets");
  });
});

describe("a data source that fails", () => {
  it.each([
    ["selectTicketType", "Select Ticket Type"],
    ["selectAdmin", "Select Admin"],
    ["contactAttributesForm", "Select Contact Attributes"],
  ])("says its name: %s", async (key, label) => {
    local.intercom.faults.add({ status: 400, code: "bad_request", message: "Bad" });
    const connection = accessTokenConnection(local.intercom);
    const error = await failureOf(runDataSource(key, { connection }));
    expect(error.message).toMatch(new RegExp(`^Intercom refused ${label}: bad_request, "Bad"`));
  });
});

describe("an error list with a status of success", () => {
  const errors = [{ code: "parameter_invalid", message: "Name is odd" }];

  it.each([
    ["createTag", { name: "VIP" }, { type: "error.list", errors }],
    ["getContact", { id: UNKNOWN }, { type: "error.list", errors }],
    ["listTags", {}, { errors }],
    ["searchContacts", { role: "user" }, { type: "error.list", errors }],
    ["deleteTag", { id: "5" }, { type: "error.list", errors }],
    ["trackEvent", { eventName: "x", userId: "u1" }, { errors }],
    ["rawRequest", { method: "GET", url: "/tags" }, { type: "error.list", errors }],
    ["rawRequest", { method: "GET", url: "/tags", responseType: "binary" }, { errors }],
    ["rawRequest", { method: "GET", url: "/tags", responseType: "text" }, { errors }],
  ])("is a refusal of %s", async (key, inputs, body) => {
    local.intercom.faults.add({ status: 200, body, times: 9 });
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 200, code: "parameter_invalid", retryable: false });
    expect(error.message).toContain(': parameter_invalid, "Name is odd" (HTTP 200');
    expect(local.requests()).toHaveLength(1);
  });

  it("that passes is repeated where that is harmless", async () => {
    const body = { type: "error.list", errors: [{ code: "service_unavailable" }] };
    local.intercom.faults.add({ status: 200, body, headers: { "retry-after": "0" } });
    await local.run("getContact", { id: seeded.contact.id });
    expect(local.requests()).toHaveLength(2);
  });

  it("takes the branch of a refusal", async () => {
    local.intercom.faults.add({ status: 200, body: { type: "error.list", errors }, times: 9 });
    const connection = accessTokenConnection(local.intercom);
    const inputs = { connection, updateBy: "id", value: seeded.contact.id, name: "Wash" };
    expect(await runAction("updateUser", inputs)).toMatchObject({
      branch: "Unsuccessful",
      data: { code: "parameter_invalid", message: expect.stringContaining("Name is odd") },
    });
  });
});
