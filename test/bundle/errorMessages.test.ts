import dns from "node:dns";
import { seeded } from "../../tools/intercom";
import { Instance, payloadOf } from "../../tools/platform/endpoint";
import { exampleInputs } from "../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  failureOf,
  type PublishedInput,
  runAction,
  runDataSource,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { UNKNOWN_ID } from "../support/unknown";
import { notificationOf, requestOf, signedHeaders, webhookFlow } from "../support/webhooks";

// What builders read when they mistake one thing for another, as the bundle says it.
const local = useIntercom();

const contact = seeded.contact.id;
const lead = seeded.lead.id;
const conversation = seeded.conversation.id;
const ticket = seeded.ticket.id;
const admin = seeded.admin.id;
const ticketType = seeded.ticketType.id;

type Inputs = Record<string, unknown>;
/** In a message, `$id` stands for the label of the input with the key `id`. */
type Row = [action: string, inputs: Inputs, message: string];

/** Words of programmers, and what shows the inside of something. */
const JARGON = /\b(integer|string|boolean|null|undefined|object Object)\b|<\/?\w+>|"key":/;

const labelled = (action: string, message: string): string =>
  message.replace(
    /\$([a-z]\w*)/gi,
    (_, key) => component.actions[action]?.inputs.find((input) => input.key === key)?.label ?? key,
  );

const fail = async (action: string, inputs: Inputs): Promise<Error> => {
  const error = await local.fail(action, inputs);
  expect(error.message).not.toMatch(JARGON);
  return error;
};

/** What stands behind Intercom's own words. */
const adviceOf = ({ message }: Error) => /\(HTTP \d+[^)]*\)\. (.*)$/s.exec(message)?.[1];

const NOT_A_CONTACT =
  "is not the ID of a contact, 24 letters and digits. Get Contact by External ID looks up by External ID.";
const EMAIL_OF_CONTACT =
  "is an email address; the ID of a contact is 24 letters and digits. Find Contact looks up by email.";
const OF_24 = `"${contact}" is an ID of 24 characters, such as contacts have;`;
const WRITE_DATE =
  "write a date as year-month-day, such as 2026-01-31, and a time as 2026-01-31T09:00:00Z.";
const PAST = "2001-01-31T09:00:00Z";
const someone = { email: "inara@example.com" };
const mail = { contactId: contact, subject: "Hi", body: "Hello", template: "plain" };
const CONDITION_OPERATORS =
  "equals, does not equal, is one of, is none of, is greater than, or after, is less than, or before, is at least, is at most, contains, does not contain, starts with, ends with";

describe("refused before any request", () => {
  it.each<Row>([
    // IDs of another kind of record.
    ["getContact", { id: "wash@example.com" }, `$id: "wash@example.com" ${EMAIL_OF_CONTACT}`],
    ["getContact", { id: "25" }, `$id: "25" ${NOT_A_CONTACT}`],
    ["createContactNote", { id: "25", body: "x" }, `$id: "25" ${NOT_A_CONTACT}`],
    ["trackEvent", { eventName: "x", id: "25" }, `$id: "25" ${NOT_A_CONTACT}`],
    [
      "mergeContacts",
      { from: "a@b.example", into: contact },
      `$from: "a@b.example" ${EMAIL_OF_CONTACT.replace("contact", "lead")}`,
    ],
    [
      "getConversation",
      { id: contact },
      `$id: ${OF_24} the ID of a conversation is a whole number. It stands in the address of the Inbox. Select Conversation lists them.`,
    ],
    [
      "closeConversation",
      { id: conversation, adminId: "zoe@example.com" },
      '$adminId: "zoe@example.com" is an email address; the ID of an admin is a whole number. Select Admin lists them.',
    ],
    [
      "sendEmail",
      { ...mail, adminId: "Zoe" },
      '$adminId: "Zoe" is not the ID of an admin, a whole number. Select Admin lists them.',
    ],
    [
      "assignConversationToTeam",
      { id: conversation, assigneeId: "Support" },
      '$assigneeId: "Support" is not the ID of a team, a whole number. Select Team lists them.',
    ],
    [
      "createTicket",
      { ticketTypeId: contact, contactId: contact },
      `$ticketTypeId: ${OF_24} the ID of a ticket type is a whole number. Select Ticket Type lists them.`,
    ],
    [
      "getTicket",
      { id: contact },
      `$id: ${OF_24} the ID of a ticket is a whole number. Select Ticket lists them.`,
    ],
    [
      "getCompany",
      { id: "6" },
      '$id: "6" is not the ID of a company, 24 letters and digits. List Companies finds it by the Company ID set when it was created. Select Company lists them.',
    ],
    [
      "attachTag",
      { id: contact, tagId: "VIP" },
      '$tagId: "VIP" is not the ID of a tag, a whole number. Select Tag lists them.',
    ],
    [
      "getSegment",
      { id: "Active" },
      '$id: "Active" is not the ID of a segment, 24 letters and digits. Select Segment lists them.',
    ],
    ["getNote", { id: contact }, `$id: ${OF_24} the ID of a note is a whole number.`],
    [
      "getMacro",
      { macroId: "Order placed" },
      '$macroId: "Order placed" is not the ID of a macro, letters and digits without spaces. Select Macro lists them.',
    ],
    [
      "dismissBanner",
      { id: contact, viewId: "a@b.example" },
      '$viewId: "a@b.example" is an email address; the ID of a banner view is letters and digits without spaces.',
    ],
    [
      "updateVisitor",
      { id: "5", name: "x" },
      '$id: "5" is not the ID of a visitor, 24 letters and digits.',
    ],
    [
      "getVisitor",
      { userId: seeded.visitor.id },
      `$userId: "${seeded.visitor.id}" is an ID of 24 characters, such as contacts have; the ID of a visitor in the Messenger is 36 letters, digits and hyphens.`,
    ],
    [
      "createArticle",
      { title: "x", authorId: "Zoe" },
      '$authorId: "Zoe" is not the ID of a teammate, a whole number. Select Admin lists them.',
    ],
    [
      "createContact",
      { ...someone, ownerId: "Zoe" },
      '$ownerId: "Zoe" is not the ID of an admin, a whole number. Select Admin lists them.',
    ],
    ["sendEmail", { ...mail, cc: ["a@b.example"] }, `$cc: "a@b.example" ${EMAIL_OF_CONTACT}`],
    [
      "replyToConversationAsContact",
      { id: "latest", contactId: contact, body: "x" },
      '$id: "latest" is not the ID of a conversation, a whole number. It stands in the address of the Inbox. Select Conversation lists them.',
    ],
    // Dates.
    [
      "createContact",
      { ...someone, signed_up_at: "2026-02-30" },
      '$signed_up_at: "2026-02-30": February 2026 has no day 30.',
    ],
    [
      "createContact",
      { ...someone, signed_up_at: "2026-31-01" },
      '$signed_up_at: "2026-31-01": there is no month 31.',
    ],
    [
      "createContact",
      { ...someone, signed_up_at: "31/01/2026" },
      `$signed_up_at: "31/01/2026": ${WRITE_DATE}`,
    ],
    [
      "createContact",
      { ...someone, signed_up_at: "1/31/2026" },
      `$signed_up_at: "1/31/2026": ${WRITE_DATE}`,
    ],
    [
      "snoozeConversation",
      { id: conversation, snoozedUntil: PAST },
      `$snoozedUntil: "${PAST}" is in the past.`,
    ],
    [
      "updateTicket",
      { id: ticket, snoozedUntil: PAST },
      `$snoozedUntil: "${PAST}" is in the past.`,
    ],
    // Fields to clear.
    [
      "updateContact",
      { id: contact, clearFields: ["team_mates"] },
      '$clearFields: "team_mates" is not one of name, phone, avatar, signed_up_at, last_seen_at, owner_id. Write custom_attributes.team_mates for an attribute.',
    ],
    [
      "updateContact",
      { id: contact, name: "Wash", clearFields: ["name"] },
      "$name is filled in and listed in $clearFields: remove one.",
    ],
    [
      "updateContact",
      { id: contact, avatar: "https://example.com/a.png", clearFields: ["avatar"] },
      "$avatar is filled in and listed in $clearFields: remove one.",
    ],
    // Inputs that need each other.
    [
      "upsertContact",
      { matchBy: "External ID", ...someone },
      "$matchBy is $external_id, but $external_id is empty.",
    ],
    [
      "trackEvent",
      { eventName: "x" },
      "Fill in exactly one of $id, $userId and $email: all were left blank.",
    ],
    [
      "listEvents",
      { userId: "25", email: "wash@example.com" },
      "Fill in exactly one of $id, $userId and $email: 2 are filled in.",
    ],
    ["updateVisitor", { name: "x" }, "Fill in exactly one of $id and $userId."],
    // Numbers, choices, and yes or no.
    [
      "createCompany",
      { company_id: "x", name: "x", monthly_spend: "$49" },
      '$monthly_spend: "$49" is not a whole number from 0 to 2147483647. Leave out the currency sign.',
    ],
    [
      "createCompany",
      { company_id: "x", name: "x", size: "1,200" },
      '$size: "1,200" is not a whole number, 0 or more. Leave out the separators of thousands.',
    ],
    [
      "findContact",
      { findBy: "Name", value: "Wash" },
      '$findBy: "Name" is not one of Email, External ID, Phone, ID.',
    ],
    ["listContacts", { fetchAll: "maybe" }, '$fetchAll: "maybe" is not true or false.'],
    // JSON.
    [
      "updateContact",
      { id: contact, customAttributesJson: '{"score":1,}' },
      "$customAttributesJson: the JSON cannot be read, line 1, column 12, after '{\"score\":1,'. Remove the comma before the bracket.",
    ],
    [
      "createTicket",
      { ticketTypeId: ticketType, contactId: contact, ticketAttributes: "{\n  'Title': 'x'\n}" },
      "$ticketAttributes: the JSON cannot be read, line 2, column 3, after '{'. Use straight double quotes.",
    ],
    [
      "searchContacts",
      { jsonQuery: '{"field":"name"' },
      '$jsonQuery: the JSON cannot be read, line 1, column 16, after \'{"field":"name"\'. It ends too early: a closing bracket or quote is missing.',
    ],
    [
      "upsertContacts",
      { contacts: "[{email: 1}]" },
      "$contacts: the JSON cannot be read, line 1, column 3, after '[{'. A name stands in double quotes.",
    ],
    [
      "rawRequest",
      { method: "POST", url: "/tags", data: '{"name":"VIP",}' },
      'Data is not valid JSON: line 1, column 15, after \'{"name":"VIP",\'. Remove the comma before the bracket. A body of another type needs a Content-Type header.',
    ],
    // Searches.
    [
      "searchContacts",
      { conditions: [{ field: "Created At", operator: ">", value: "2026-01-31" }] },
      '$conditions, row 1: "Created At" is not a field; created_at is.',
    ],
    [
      "searchConversations",
      {
        conditions: [
          { field: "state", operator: "=", value: "open" },
          { field: "source.autor.email", operator: "=", value: "x" },
        ],
      },
      '$conditions, row 2: "source.autor.email" is not a field; source.author.email is.',
    ],
    [
      "searchTickets",
      { conditions: [{ field: "open", operator: "=", value: "true" }], sortField: "Updated At" },
      '$sortField: "Updated At" is not a field; updated_at is.',
    ],
    [
      "searchContacts",
      { conditions: [{ field: "name", operator: "", value: "x" }] },
      "$conditions, row 1: choose an Operator.",
    ],
    [
      "searchContacts",
      { conditions: [{ field: "name", operator: "is", value: "x" }] },
      `$conditions, row 1, Operator: "is" is not one of ${CONDITION_OPERATORS}.`,
    ],
    [
      "searchContacts",
      { conditions: [{ field: "created_at", operator: "contains", value: "2026-01-31" }] },
      '$conditions, row 1, created_at: Intercom does not compare it by "contains". It takes "equals", "is greater than, or after", "is less than, or before".',
    ],
    [
      "searchContacts",
      { conditions: [{ field: "owner_id", operator: "=", value: "x", type: "Whole" }] },
      '$conditions, row 1, Value Type: "Whole" is not one of Text, Number, True or false, Date.',
    ],
    // Settings of one type only.
    [
      "createTicketTypeAttribute",
      {
        ticketTypeId: ticketType,
        name: "x",
        description: "y",
        dataType: "integer",
        multiline: true,
      },
      "$multiline: only an attribute of the type Text has it, this one is of the type Whole number.",
    ],
  ])("%s %j", async (action, inputs, message) => {
    const error = await fail(action, inputs);
    expect(error.message).toBe(labelled(action, message));
    expect(error.name).toBe("InputError");
    expect(local.requests()).toEqual([]);
  });
});

describe("an item of a list", () => {
  it.each<[string, Inputs, string]>([
    [
      "upsertContacts",
      { contacts: ["a@b.example"] },
      'Item 1: "a@b.example" is text, but must be an object such as {"role":"user","email":"inara@example.com"}.',
    ],
    [
      "upsertCompanies",
      { companies: ["Blue Sun"] },
      'Item 1: "Blue Sun" is text, but must be an object such as {"company_id":"6","name":"Blue Sun"}.',
    ],
    [
      "upsertContacts",
      { contacts: [{ Email: "a@b.example" }] },
      'Item 1: "Email" is not a key of an item. Write "email".',
    ],
    [
      "trackEvents",
      { events: [{ event_name: "x" }] },
      'Item 1: "event_name" is not a key of an item. Write "eventName".',
    ],
    [
      "updateContacts",
      { contacts: [{ id: "25", name: "x" }] },
      `Item 1: ID: "25" ${NOT_A_CONTACT}`,
    ],
  ])("is refused by itself, without a request: %s %j", async (action, inputs, message) => {
    const { results } = await local.run<{ results: { error?: { message: string } }[] }>(
      action,
      inputs,
    );
    const said = message.replace("ID:", `${labelled("updateContact", "$id")}:`);
    expect(results[0]?.error?.message).toBe(said);
    expect(local.requests()).toEqual([]);
  });
});

describe("refused with what there is to choose from", () => {
  const TYPES = "Ticket types: Bug Report (147), Refund (148), Outage (149), Question (150).";
  const STATES =
    "States of the ticket type Bug Report: Submitted (8481), In progress (8482), Waiting on customer (8483), Resolved (8484).";
  const ATTRIBUTES =
    "Known: paid_subscriber, monthly_spend, team_mates, favourite_ship, renewal_date, score, crew_size. Turn on Create Missing Attributes to create it.";
  const attribute = (key: string, value = "1") => ({ customAttributes: [{ key, value }] });

  it.each<Row>([
    ...["createTicket", "enqueueTicket"].map(
      (action): Row => [
        action,
        { ticketTypeId: "Repair", contactId: contact },
        `$ticketTypeId: "Repair" is not an ID. ${TYPES}`,
      ],
    ),
    ["getTicketType", { id: "repair" }, `$id: "repair" is not an ID. ${TYPES}`],
    ["updateTicketType", { id: "repair", name: "x" }, `$id: "repair" is not an ID. ${TYPES}`],
    [
      "convertConversationToTicket",
      { id: conversation, ticketTypeId: "Repair" },
      `$ticketTypeId: "Repair" is not an ID. ${TYPES}`,
    ],
    [
      "updateTicket",
      { id: ticket, ticketStateId: "Resolved" },
      `$ticketStateId: "Resolved" is not an ID. ${STATES}`,
    ],
    [
      "convertConversationToTicket",
      { id: conversation, ticketTypeId: ticketType, ticketStateId: "Done" },
      `$ticketStateId: "Done" is not an ID. ${STATES}`,
    ],
    [
      "subscribeContact",
      { id: contact, subscriptionTypeId: "News" },
      '$subscriptionTypeId: there is no subscription type "News". Subscription types: Product news (37846), Announcements (37847).',
    ],
    [
      "updateContact",
      { id: contact, ...attribute("zzz") },
      `$customAttributes: "zzz" is not a custom attribute of contacts. ${ATTRIBUTES}`,
    ],
    [
      "updateContact",
      { id: contact, ...attribute("favorite ship") },
      '$customAttributes: "favorite ship" is not a custom attribute of contacts. The nearest name is "favourite_ship".',
    ],
    [
      "updateContact",
      { id: contact, ...attribute("email") },
      '$customAttributes: "email" is not a custom attribute of contacts. It is a standard field: fill in $email.',
    ],
    [
      "upsertCompany",
      { company_id: "6", customAttributesJson: { "Monthly Spend": 5 } },
      '$customAttributesJson: "Monthly Spend" is not a custom attribute of companies. It is a standard field: fill in $monthly_spend.',
    ],
    [
      "updateContact",
      { id: contact, ...attribute("team_mates", "four") },
      '$customAttributes, team_mates: "four" is not a whole number.',
    ],
    [
      "updateContact",
      { id: contact, ...attribute("paid_subscriber", "maybe") },
      '$customAttributes, paid_subscriber: "maybe" is not true or false.',
    ],
    [
      "updateConversation",
      { id: conversation, ...attribute("issue_type", "Oil") },
      '$customAttributes, issue_type: "Oil" is not one of Billing, Bug.',
    ],
    [
      "createTicket",
      {
        ticketTypeId: ticketType,
        contactId: contact,
        ticketAttributes: { Title: "x", affected_users: "four" },
      },
      '$ticketAttributes, affected_users: "four" is not a whole number.',
    ],
    [
      "createTicket",
      { ticketTypeId: ticketType, contactId: contact, ticketAttributes: { Titel: "x" } },
      '$ticketAttributes: "Titel" is not an attribute of the ticket type Bug Report. The nearest is "Title".',
    ],
    [
      "updateTicket",
      { id: ticket, ticketAttributes: { Title: "x" }, clearFields: ["ticket_attributes.Title"] },
      "Title is filled in and named in $clearFields too: remove one.",
    ],
  ])("%s %j", async (action, inputs, message) => {
    const error = await fail(action, inputs);
    expect(error.message).toBe(labelled(action, message));
    expect(error.name).toBe("InputError");
    expect(local.requests().filter((request) => !request.startsWith("GET "))).toEqual([]);
  });

  it.each<Row>([
    [
      "createTicket",
      { ticketTypeId: "5", contactId: contact },
      `No ticket type has this ID. ${TYPES}`,
    ],
    ["getTicketType", { id: "5" }, `No ticket type has this ID. ${TYPES}`],
    [
      "updateTicket",
      { id: ticket, ticketStateId: "5" },
      `$ticketStateId must be the ID of a state that the ticket type has. ${STATES}`,
    ],
    [
      "changeTicketType",
      { id: ticket, ticketTypeId: "150", ticketStateId: "5" },
      `$ticketStateId must be the ID of a state that the ticket type has. ${STATES.replace("Bug Report", "Question")}`,
    ],
    [
      "mergeContacts",
      { from: contact, into: seeded.otherContact.id },
      "$from is that of a user: $from must be that of a lead, and $into that of a user.",
    ],
    [
      "mergeContacts",
      { from: contact, into: lead },
      "$from is that of a user, and $into is that of a lead: $from must be that of a lead, and $into that of a user.",
    ],
  ])("by Intercom, after which it is asked: %s %j", async (action, inputs, advice) => {
    expect(adviceOf(await fail(action, inputs))).toBe(labelled(action, advice));
  });

  it("goes without what the app may not read", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Write tickets"]),
    });
    const inputs = { ticketTypeId: "Repair", contactId: contact };
    expect((await fail("createTicket", inputs)).message).toBe(
      'Ticket Type ID: "Repair" is not an ID. Select Ticket Type lists them.',
    );
    expect(adviceOf(await fail("updateTicket", { id: ticket, ticketStateId: "5" }))).toBe(
      "Ticket State ID must be the ID of a state that the ticket type has: List Ticket States and Select Ticket State have the IDs.",
    );
  });

  it("names ten of many, as a person reads them", async () => {
    for (let number = 1; number <= 9; number += 1) {
      local.intercom.workspace.addTicketType({ name: `R&D ${number}` });
    }
    const { message } = await fail("getTicketType", { id: "Repair" });
    expect(message).toMatch(/Question \(150\), R&D 1 \(\d+\), .* and 3 more\.$/);
  });
});

describe("refused by Intercom", () => {
  const SELECT_ADMIN = "List Admins and Select Admin have the IDs";
  const NO_CONTACT =
    "No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it).";
  const IN_INBOX = "it stands in the address of the Inbox, and Select Conversation has the IDs.";
  const NO_USER =
    "No active user has this ID: it is unknown, deleted, archived, or that of a lead,";
  const reply = { body: "x" };

  it.each<Row>([
    // Nothing has this ID.
    ["getContact", { id: UNKNOWN_ID }, NO_CONTACT],
    ["getConversation", { id: "999" }, `No conversation has the ID 999: ${IN_INBOX}`],
    [
      "closeConversation",
      { id: conversation, adminId: "5" },
      `No teammate has this $adminId: ${SELECT_ADMIN}.`,
    ],
    [
      "replyToTicketAsAdmin",
      { id: ticket, adminId: "5", ...reply },
      `No teammate has this $adminId: ${SELECT_ADMIN}.`,
    ],
    [
      "attachTagToTicket",
      { id: ticket, adminId: "5", tagId: seeded.tag.id },
      `No teammate has this $adminId: ${SELECT_ADMIN}.`,
    ],
    [
      "assignConversationToAdmin",
      { id: conversation, adminId: admin, assigneeId: seeded.team.id },
      `No teammate has this $assigneeId: ${SELECT_ADMIN}; a team is assigned to with Assign Conversation to Team.`,
    ],
    [
      "assignConversationToTeam",
      { id: conversation, adminId: admin, assigneeId: "5" },
      "No team has this $assigneeId: List Teams and Select Team have the IDs; a teammate is assigned to with Assign Conversation to Admin.",
    ],
    [
      "updateTicket",
      { id: ticket, assigneeId: "5" },
      "No teammate or team has this $assigneeId: Select Admin and Select Team list them.",
    ],
    [
      "createTicket",
      {
        ticketTypeId: ticketType,
        contactId: contact,
        ticketAttributes: { Title: "x" },
        teamAssigneeId: "5",
      },
      "No team has this $teamAssigneeId: Select Admin and Select Team list them.",
    ],
    [
      "setAdminAway",
      { adminId: admin, awayMode: true, awayStatusReasonId: "5" },
      "$awayStatusReasonId must be that of a reason of this workspace: Select Away Status Reason lists them.",
    ],
    [
      "mergeConversations",
      { id: conversation, mergeIntoConversationId: "999" },
      "No conversation has this $mergeIntoConversationId: Select Conversation lists them.",
    ],
    [
      "createContact",
      { ...someone, ownerId: "5" },
      "$ownerId must be that of a teammate, which Select Admin lists.",
    ],
    [
      "createArticle",
      { title: "x", authorId: "5" },
      "$authorId must be that of a teammate, which Select Admin lists.",
    ],
    [
      "getNote",
      { id: "5" },
      "No note has this ID: the notes of a contact or company are listed with their IDs.",
    ],
    [
      "createContactNote",
      { id: contact, adminId: "5", body: "x" },
      "No active contact has this ID, or no teammate has this $adminId: Select Admin lists them.",
    ],
    [
      "redactConversationPart",
      { id: conversation, partId: "5" },
      "No conversation has this ID, or it has no such part or source.",
    ],
    [
      "dismissBanner",
      { id: contact, viewId: "5" },
      "No banner view has this ID: List Contact Banners has the IDs.",
    ],
    [
      "getSegment",
      { id: UNKNOWN_ID },
      "No segment has this ID: List Segments and Select Segment have the IDs.",
    ],
    [
      "getCompany",
      { id: UNKNOWN_ID },
      "No company has this ID: List Companies and Select Company have the IDs.",
    ],
    [
      "getMacro",
      { macroId: "5" },
      "No macro has this ID: List Macros and Select Macro have the IDs.",
    ],
    ["getTeam", { teamId: "5" }, "No team has this ID: List Teams and Select Team have the IDs."],
    ["getTag", { id: "5" }, "No tag has this ID: List Tags and Select Tag have the IDs."],
    ["getVisitor", { userId: "5" }, "No visitor has this ID."],
    ["getArticle", { articleId: "5" }, "No article has this ID: Select Article lists them."],
    [
      "getCollection",
      { collectionId: "5" },
      "No collection has this ID: Select Collection lists them.",
    ],
    ["getNewsItem", { newsItemId: "5" }, "No news item has this ID: Select News Item lists them."],
    // A contact by another of its identifiers.
    [
      "trackEvent",
      { eventName: "x", email: "no@no.example" },
      'No user has the email "no@no.example".',
    ],
    ["listEvents", { userId: "nobody" }, 'No user has the External ID "nobody".'],
    [
      "createTicket",
      { ticketTypeId: ticketType, contactId: "no-such", ticketAttributes: { Title: "x" } },
      'No active contact has the External ID "no-such": $contactIdType says how $contactId is read.',
    ],
    [
      "replyToConversationAsContact",
      { id: conversation, contactId: "no@no.example", ...reply },
      'No active contact has the email "no@no.example": $contactIdType says how $contactId is read.',
    ],
    // Of the other role.
    [
      "sendEmail",
      { ...mail, adminId: admin, contactId: lead, contactRole: "user" },
      `${NO_USER} which $contactRole has to say.`,
    ],
    [
      "sendEmail",
      { ...mail, adminId: admin, cc: [lead] },
      "At least one of the 2 contacts is unknown, deleted, or archived, or of another role than $contactRole says.",
    ],
    // There already.
    [
      "createContact",
      { email: "wash@example.com" },
      `The contact ${contact} has the same email or external ID. Use Update Contact with this ID, or Upsert Contact instead.`,
    ],
    [
      "createDataAttribute",
      { name: "score", model: "contact", dataType: "integer" },
      "One of this name exists: Update Data Attribute changes it, and Select Data Attribute has its ID.",
    ],
    [
      "createTicketTypeAttribute",
      { ticketTypeId: ticketType, name: "priority", description: "x" },
      "One of this name exists: Update Ticket Type Attribute changes it, and Select Ticket Type Attribute has its ID.",
    ],
    [
      "mergeContacts",
      { from: lead, into: contact },
      "$skipDuplicateValidation merges them nevertheless.",
    ],
    // Searches.
    [
      "searchContacts",
      { conditions: [{ field: "shoe", operator: "=", value: "4" }] },
      "A field goes by its name in the API, such as created_at, and a custom attribute by custom_attributes and its name: Select Contact Search Field lists them.",
    ],
    [
      "searchContacts",
      { conditions: [{ field: "custom_attributes.team_mates", operator: "=", value: "4" }] },
      "$conditions, custom_attributes.team_mates: choose the Value Type Number.",
    ],
  ])("%s %j", async (action, inputs, advice) => {
    expect(adviceOf(await fail(action, inputs))).toBe(labelled(action, advice));
  });

  it.each<Row>([
    [
      "findContact",
      { findBy: "ID", value: "25" },
      'No active contact has the ID "25". An ID that Intercom gave has 24 letters and digits: this looks like an External ID.',
    ],
    [
      "findContact",
      { findBy: "email", value: "25" },
      'No active contact has the email "25". It is not an email address.',
    ],
  ])("or not found: %s %j", async (action, inputs, message) => {
    expect((await fail(action, inputs)).message).toBe(message);
  });

  it("for something else, is explained by what is wrong, not by an ID", async () => {
    const fault = { status: 404, code: "not_found", message: "User Not Found", times: 9 };
    local.intercom.faults.add(fault);
    const conditions = [{ field: "open", operator: "=", value: "true" }];
    expect(adviceOf(await fail("searchConversations", { conditions }))).toBeUndefined();
    expect(adviceOf(await fail("listContacts", {}))).toBeUndefined();
  });
});

describe("taken as it is meant", () => {
  const sent = () => local.lastRequest().json as Inputs;

  it("a choice by its label, in any case", async () => {
    await local.run("findContact", { findBy: "external id", value: "25" });
    expect(local.requests()).toEqual(["GET /contacts/find_by_external_id/25"]);
    await local.run("searchContacts", {
      conditions: [{ field: "name", operator: "Equals", value: "Wash", type: "TEXT" }],
    });
    expect(sent().query).toEqual({ field: "name", operator: "=", value: "Wash" });
  });

  it.each(["yes", "YES", "1", 1, true])("%j as true", async (fetchAll) => {
    await local.run("listContacts", { fetchAll });
    expect(local.lastRequest().query).toMatchObject({ per_page: "150" });
  });

  it.each(["no", "No", "0", 0, false])("%j as false", async (awayMode) => {
    await local.run("setAdminAway", { adminId: admin, awayMode });
    expect(sent()).toMatchObject({ away_mode_enabled: false });
  });

  it("true of an earlier step as a choice", async () => {
    await local.run("setAdminAway", { adminId: admin, awayMode: true });
    expect(sent()).toMatchObject({ away_mode_enabled: true });
  });

  it("one object as a list of one", async () => {
    const given = { contacts: '{"email":"inara@example.com"}' };
    expect(await local.run("upsertContacts", given)).toMatchObject({ done: 1, failed: 0 });
  });

  it("the label of a field to clear", async () => {
    await local.run("updateContact", { id: contact, clearFields: ["Signed Up At"] });
    expect(sent()).toEqual({ signed_up_at: null });
  });

  it("a subscription type by its name", async () => {
    const given = { id: contact, subscriptionTypeId: "product news" };
    expect(await local.run("subscribeContact", given)).toMatchObject({ id: "37846" });
  });

  it.each(["last", "Last", " LAST "])("%j as the latest conversation", async (id) => {
    await local.run("replyToConversationAsContact", { id, contactId: contact, body: "x" });
    expect(local.requests()).toEqual(["POST /conversations/last/reply"]);
  });

  it("a full URL of the connection's own host", async () => {
    await local.run("rawRequest", { method: "GET", url: `${local.intercom.url}/me` });
    expect(local.requests()).toEqual(["GET /me"]);
  });

  it("a branch without a name, which is called as its topic is labelled", async () => {
    const topics = [{ key: "", value: "contact.user.created" }];
    const { run, results } = webhookFlow({ topics });
    const body = JSON.stringify(notificationOf({ topic: "contact.user.created" }));
    await new Instance(run).execute(payloadOf(requestOf(body, signedHeaders(body))));
    expect(results).toMatchObject([{ branch: "User Created" }]);
  });
});

describe("the connection", () => {
  const messageOf = async (fields: Inputs, fault?: object) => {
    if (fault) local.intercom.faults.add({ times: 9, ...fault } as never);
    const connection = accessTokenConnection(local.intercom, fields);
    return (await fail("getContact", { connection, id: contact })).message;
  };

  it.each([
    ["a token that is cut", "dG9rOm"],
    ["a token with Bearer before it", "Bearer dG9rOm"],
  ])("has %s", async (_, accessToken) => {
    expect(await messageOf({ accessToken })).toMatch(
      /^Intercom does not accept the access token of this connection: .* Check that the token is complete, without "Bearer", and that Region is that of the workspace\.$/,
    );
  });

  it("has an API Version that is none", async () => {
    expect(await messageOf({ apiVersion: "v2" })).toMatch(
      / API Version of the connection must be one that has this request: use 2\.16, which the actions are made for\.$/,
    );
  });

  it("is to a workspace whose plan does not include it", async () => {
    const fault = {
      status: 403,
      code: "api_plan_restricted",
      message: "Active subscription needed.",
    };
    expect(await messageOf({}, fault)).toMatch(
      / The plan of the workspace does not include this feature\.$/,
    );
  });

  it("finds no network, and says so after three attempts", async () => {
    jest.spyOn(Math, "random").mockReturnValue(1);
    jest
      .spyOn(dns, "lookup")
      .mockImplementation(((
        host: string,
        _options: object,
        done: (error: NodeJS.ErrnoException) => void,
      ) =>
        done(
          Object.assign(new Error(`no way to ${host}`), { code: "ENOTFOUND" }),
        )) as typeof dns.lookup);
    expect(await messageOf({ baseUrl: "" })).toBe(
      'Intercom could not be reached for Get Contact: ENOTFOUND, "no way to api.intercom.io" (3 attempts). There is no DNS entry for api.intercom.io, or no network: check the network and Base URL of the connection. Retrying stopped after 3 attempts.',
    );
  });

  it("has a Base URL at which nothing answers", async () => {
    const baseUrl = "http://127.0.0.1:1";
    expect(await messageOf({ baseUrl })).toMatch(
      /ECONNREFUSED.* Nothing answers at 127\.0\.0\.1:1: check the network and Base URL of the connection\./,
    );
  });

  it("leads to a page for people", async () => {
    local.intercom.faults.add({ html: true, status: 502 });
    const { message } = await fail("createContactNote", { id: contact, adminId: admin, body: "x" });
    expect(message).toMatch(
      /^Intercom refused Create Contact Note: an HTML page instead of data \(HTTP 502\)\./,
    );
  });

  it("fails a data source, which says its own name", async () => {
    local.intercom.faults.add({ status: 400, code: "bad_request", message: "Bad", times: 9 });
    const connection = accessTokenConnection(local.intercom);
    const { message } = await failureOf(runDataSource("selectTicketType", { connection }));
    expect(message).toMatch(/^Intercom refused Select Ticket Type: bad_request, "Bad"/);
  });
});

/** Inputs of IDs that people choose themselves. */
const OF_OTHERS = /^(External|User ID|Company ID|Company IDs)/;
/** Inputs of IDs whose form Intercom does not say. */
const OF_ANY_FORM =
  /^(View|Brand|Version|Conversation Part|Source|Instance|Job|Export Job|Dataset|Macro|Ruleset|Message|Reference Object Type|Visitor User) IDs?$/;

interface IdInput {
  action: string;
  input: PublishedInput;
  /** What stands in it by mistake. */
  given: string;
  look: string;
}

const EMAIL = { given: "zoe@example.com", look: '"zoe@example.com" is an email address;' };
const PAGE = {
  given: "https://app.intercom.com/a",
  look: '"https://app.intercom.com/a" is a URL;',
};
const NUMBER = { given: "999", look: '"999" is not the ID of' };
const LONG = { given: UNKNOWN_ID, look: `"${UNKNOWN_ID}" is an ID of 24 characters,` };

const isId = ({ label, dataSource, inputs, type }: PublishedInput) =>
  !inputs &&
  type !== "code" &&
  /\bIDs?$/.test(label) &&
  (!OF_OTHERS.test(label) || dataSource === "selectCompany");

const idInputs = Object.values(component.actions).flatMap(({ key: action, inputs }) =>
  inputs
    .filter(isId)
    // Another input says what this one holds.
    .filter(({ key }) => !inputs.some((other) => other.key === `${key}Type`))
    .flatMap((input): IdInput[] => {
      const wrong = OF_ANY_FORM.test(input.label)
        ? []
        : [/^\d+$/.test(input.example ?? "") ? LONG : NUMBER];
      return [EMAIL, PAGE, ...wrong].map((mistake) => ({ action, input, ...mistake }));
    }),
);

describe("an ID input of any action", () => {
  it("is one of many", () => {
    expect(idInputs.length).toBeGreaterThan(700);
  });

  it.each(idInputs)(
    "refuses another kind of ID before any request: $input.label of $action, $given",
    async ({ action, input: { key, collection }, given, look }) => {
      const published = component.actions[action];
      if (!published) throw new Error(`There is no action "${action}".`);
      const outcome = await runAction<{ results?: { error?: Error }[] }>(action, {
        ...exampleInputs(published),
        connection: accessTokenConnection(local.intercom),
        [key]: collection ? [given] : given,
      }).catch((error: Error) => error);
      const error = outcome instanceof Error ? outcome : outcome.data.results?.[0]?.error;
      expect(error?.message).toContain(look);
      expect(error?.message).not.toMatch(JARGON);
      expect(local.requests()).toEqual([]);
    },
  );
});
